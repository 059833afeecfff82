import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordAreas } from './area-wording.ts';
import { MISSING_FIGURE } from './figure-wording.ts';
import { wordShare } from './share-wording.ts';

test.each([
  [123, 1000, '占12.3%'],
  [1000, 1000, '占100%'],
  [9_999, 10_000, '占99.9%'],
  [0, 10, '占0%'],
  [1, 100_000, '占0.001%'],
  [4, 10_000, '占0.04%'],
  [5, 10_000, '占0.1%'],
  [3, 0, '（无法计算占比）'],
  [11, 10, '（无法计算占比）'],
  [null, 10, MISSING_FIGURE],
  [3, null, MISSING_FIGURE],
] as const)('%s of %s reads %s', (part, whole, words) => {
  expect(wordShare(part, whole)).toBe(words);
});

test('only the whole is a hundred per cent, and only nothing is nought', () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 1e6 }), (part, whole) => {
      const words = wordShare(part, whole);
      expect(words === '占100%').toBe(part === whole);
      expect(words === '占0%').toBe(part === 0);
    }),
  );
});

test('an area without record is named among the others', () => {
  const areas = [
    { name: '青岚区', value: 120 },
    { name: '白溪县', value: null },
  ];
  expect(wordAreas(areas, { unit: '人' })).toBe(`青岚区120人、白溪县${MISSING_FIGURE}`);
  expect(wordAreas([], { unit: '人' })).toBe(MISSING_FIGURE);
});
