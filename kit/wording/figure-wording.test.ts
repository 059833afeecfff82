import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MISSING_FIGURE, wordFigure } from './figure-wording.ts';

test.each([
  [256, { unit: '次' }, '256次'],
  [6237, { unit: '件', wording: 'floor' }, '6200余件'],
  [6200, { unit: '件', wording: 'floor' }, '6200件'],
  [11_950, { unit: '张', wording: 'near', scale: 'ten-thousand' }, '近1.2万张'],
  [12_000, { unit: '张', wording: 'near', scale: 'ten-thousand' }, '1.2万张'],
  [38_123, { unit: '人', wording: 'floor', scale: 'ten-thousand' }, '3.8万余人'],
  [10_237, { unit: '份', wording: 'floor' }, '10200余份'],
  [41, { unit: '人', wording: 'near' }, '41人'],
  [3, { unit: '人', wording: 'floor' }, '3人'],
  [0, { unit: '人次', wording: 'floor' }, '0人次'],
  [84.31, { unit: '%' }, '84.3%'],
  [99.97, { unit: '%' }, '99.9%'],
  [100, { unit: '%' }, '100%'],
  [0.0123, { unit: '%' }, '0.01%'],
  [12_345_678, { unit: '元' }, '123456.78元'],
  [12_345_600, { unit: '元' }, '123456元'],
  [12_345_678, { unit: '元', scale: 'ten-thousand' }, '12.35万元'],
  [1_005_000, { unit: '元', scale: 'ten-thousand' }, '1.01万元'],
  [10_050_000_000, { unit: '元', scale: 'ten-thousand' }, '1.01亿元'],
  [1_234_567_890_123, { unit: '元', scale: 'ten-thousand' }, '123.46亿元'],
  [9_999_999_999, { unit: '元', scale: 'ten-thousand' }, '1亿元'],
  [9_999_999_999, { unit: '元', scale: 'ten-thousand-only' }, '10000万元'],
  [99_999_000, { unit: '人', wording: 'near', scale: 'ten-thousand' }, '近1亿人'],
  [9_990, { unit: '人', wording: 'near', scale: 'ten-thousand' }, '近1万人'],
  [1_234_567_890_123, { unit: '元', scale: 'ten-thousand-only' }, '1234567.89万元'],
  [123_456_789, { unit: '人', wording: 'floor', scale: 'ten-thousand-only' }, '12345万余人'],
  [500_000, { unit: '元', scale: 'ten-thousand' }, '5000元'],
  [3_500_000, { unit: '次', scale: 'ten-thousand' }, '350万次'],
  [340_123, { unit: '人', wording: 'floor', shownUnit: '名' }, '340000余名'],
  [12, { unit: '人', shownUnit: '' }, '12'],
  [6237, { unit: '件', wording: 'above' }, '6200件以上'],
  [6200, { unit: '件', wording: 'above' }, '6200件'],
  [38_123, { unit: '人', wording: 'above', scale: 'ten-thousand' }, '3.8万人以上'],
  [97.6, { unit: '%', wording: 'above' }, '97%以上'],
  [97, { unit: '%', wording: 'above' }, '97%'],
  [97.6, { unit: '%', wording: 'near' }, '近98%'],
  [99.4, { unit: '%', wording: 'near' }, '99.4%'],
  [97.6, { unit: '%', wording: 'floor' }, '97.6%'],
  [0.4, { unit: '%', wording: 'above' }, '0.4%'],
] as const)('%s with %o reads %s', (value, options, words) => {
  expect(wordFigure(value, options)).toBe(words);
});

test('a missing figure is shown as missing, whatever the wording', () => {
  expect(wordFigure(null, { unit: '人', wording: 'floor' })).toBe(MISSING_FIGURE);
});

const shownNumber = (words: string): number => {
  const [, digits, scale] = /^近?([\d.]+)(万|亿)?余?件(?:以上)?$/.exec(words) ?? [];
  return Number(digits) * (scale === '亿' ? 1e8 : scale === '万' ? 1e4 : 1);
};

const anyCount = fc.oneof(fc.nat({ max: 99_999 }), fc.nat({ max: 2_000_000_000 }));
const anyScale = fc.constantFrom('plain' as const, 'ten-thousand' as const);

test('余 and 以上 stand only after a number below the value, and 近 only before one above it', () => {
  fc.assert(
    fc.property(
      anyCount,
      anyScale,
      fc.constantFrom('floor' as const, 'near' as const, 'above' as const),
      (value, scale, wording) => {
        const words = wordFigure(value, { unit: '件', scale, wording });
        const shown = shownNumber(words);
        if (words.includes('余')) expect(shown).toBeLessThan(value);
        else if (words.includes('以上')) expect(shown).toBeLessThanOrEqual(value);
        else if (words.includes('近')) expect(shown > value && shown <= value * 1.05 + 1e-6).toBe(true);
        else expect(shown).toBeCloseTo(value, 3);
        expect(['余', '近', '以上'].filter((mark) => words.includes(mark)).length).toBeLessThan(2);
      },
    ),
    { numRuns: 3000 },
  );
});

test('an exact count loses nothing', () => {
  fc.assert(
    fc.property(anyCount, anyScale, (value, scale) => {
      expect(Math.round(shownNumber(wordFigure(value, { unit: '件', scale })))).toBe(value);
    }),
  );
});

test('a rate below a hundred per cent is never written as one', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 99.999999, noNaN: true }), (value) => {
      expect(Number.parseFloat(wordFigure(value, { unit: '%' }))).toBeLessThan(100);
    }),
  );
});

test('a rate by words keeps to the same side of the truth', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 130, noNaN: true }),
      fc.constantFrom('above' as const, 'near' as const),
      (value, wording) => {
        const words = wordFigure(value, { unit: '%', wording });
        const shown = Number.parseFloat(words.replace('近', ''));
        if (words.includes('以上')) expect(shown).toBeLessThanOrEqual(value);
        else if (words.includes('近')) expect(shown > value && shown < 100).toBe(true);
        else expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.1);
      },
    ),
    { numRuns: 3000 },
  );
});
