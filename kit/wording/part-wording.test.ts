import { expect, test } from 'vitest';
import { wordPart } from './part-wording.ts';

test.each([
  [38, 60, '63.3%'],
  [60, 60, '100.0%'],
  [0, 60, '0.0%'],
  // One of five thousand is still open, and one of five thousand is done.
  [4_999, 5_000, '99.9%'],
  [1, 5_000, '0.1%'],
  [0, 0, null],
])('%i of %i is %s', (part, whole, words) => {
  expect(wordPart(part, whole)).toBe(words);
});
