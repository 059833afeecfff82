import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LAST_YEAR_ZERO, NO_LAST_YEAR, wordChange } from './change-wording.ts';
import { MISSING_FIGURE } from './figure-wording.ts';

test.each([
  [120, 100, { unit: '人', by: 'rate' }, '同比增长20%'],
  [95, 100, { unit: '人', by: 'rate' }, '同比下降5%'],
  [100, 100, { unit: '人', by: 'rate' }, '与上年同期持平'],
  [0, 0, { unit: '人', by: 'rate' }, '与上年同期持平'],
  [5, 0, { unit: '人', by: 'rate' }, LAST_YEAR_ZERO],
  [5, 0, { unit: '人', by: 'amount' }, '同比增加5人'],
  [0, 12, { unit: '人', by: 'rate' }, '同比下降100%'],
  [1, 100_000, { unit: '人', by: 'rate' }, '同比下降99.9%'],
  [100_010, 100_000, { unit: '人', by: 'rate' }, '与上年同期基本持平'],
  [1_250, 100, { unit: '人', by: 'rate' }, '为上年同期的12.5倍'],
  [265, 230, { unit: '人', by: 'amount', shownUnit: '名' }, '同比增加35名'],
  [1_234_500, 2_234_500, { unit: '元', by: 'amount', scale: 'ten-thousand' }, '同比减少1万元'],
  [2_000_000, 0, { unit: '元', by: 'amount', scale: 'ten-thousand' }, '同比增加2万元'],
  [84.34, 83.15, { unit: '%', by: 'rate' }, '同比提高1.1个百分点'],
  [80, 85.5, { unit: '%', by: 'amount' }, '同比下降5.5个百分点'],
  [84.34, 84.31, { unit: '%', by: 'rate' }, '与上年同期基本持平'],
  [5, -3, { unit: '件', by: 'rate' }, '同比增加8件'],
  [-5, 10, { unit: '件', by: 'rate' }, '同比减少15件'],
] as const)('%s after %s with %o reads %s', (now, before, options, words) => {
  expect(wordChange(now, before, options)).toBe(words);
});

test('what is missing is said to be missing, this year or last', () => {
  expect(wordChange(null, 3, { unit: '人', by: 'rate' })).toBe(MISSING_FIGURE);
  expect(wordChange(3, null, { unit: '人', by: 'rate' })).toBe(NO_LAST_YEAR);
});

const anyCount = fc.oneof(fc.nat({ max: 50 }), fc.nat({ max: 100_000 }));

test('the direction is never wrong, 持平 is said of equals only, and the rate is right to one decimal', () => {
  fc.assert(
    fc.property(
      anyCount,
      anyCount,
      fc.constantFrom('rate' as const, 'amount' as const),
      (now, before, by) => {
        const words = wordChange(now, before, { unit: '件', by });
        expect(words === '与上年同期持平').toBe(now === before);
        if (/增长|增加|倍/.test(words)) expect(now).toBeGreaterThan(before);
        if (/下降|减少/.test(words)) expect(now).toBeLessThan(before);
        if (words.includes('100%') && words.includes('下降')) expect(now).toBe(0);
        const shown = Number(/(\d+(?:\.\d+)?)%/.exec(words)?.[1] ?? Number.NaN);
        if (!Number.isNaN(shown)) {
          const growth = (Math.abs(now - before) * 100) / before;
          expect(Math.abs(shown - growth)).toBeLessThanOrEqual(0.1);
        }
      },
    ),
    { numRuns: 5000 },
  );
});

test('percentage points are what a reader gets who subtracts the two rates as written', () => {
  const anyRate = fc.double({ min: 0.2, max: 99.8, noNaN: true });
  fc.assert(
    fc.property(anyRate, anyRate, (now, before) => {
      const points = Number(
        /(\d+(?:\.\d+)?)个百分点/.exec(wordChange(now, before, { unit: '%', by: 'rate' }))?.[1] ?? 0,
      );
      const shown = Math.abs(Math.round(now * 10 + 1e-9) - Math.round(before * 10 + 1e-9)) / 10;
      expect(points).toBeCloseTo(shown, 6);
    }),
    { numRuns: 3000 },
  );
});
