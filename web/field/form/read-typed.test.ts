import { expect, test } from 'vitest';
import { readTyped } from './read-typed.ts';

test.each([
  ['', true, null],
  ['500', true, 50_000],
  ['1,234.56元', true, 123_456],
  ['0.29', true, 29],
  ['12.345', true, '12.345'],
  ['五百', true, '五百'],
  ['-3', true, -300],
  ['12', false, 12],
  ['12.5', false, 12.5],
  ['一个', false, '一个'],
] as const)('%s typed, money %s, is %s', (typed, isMoney, kept) => {
  expect(readTyped(typed, isMoney)).toBe(kept);
});
