import { expect, test } from 'vitest';
import { isNear, isSwapped } from './near-values.ts';

test('values are near by their share, small ones by their count', () => {
  const near = (one: number) => [5, 7, 8, 88, 95, 100, 400].filter((other) => isNear(one, other));
  expect([near(100), near(7), near(400)]).toEqual([[88, 95], [5, 8], []]);
});

test('values are swapped where they differ and have the same digits', () => {
  expect([isSwapped(3650, 3560), isSwapped(68, 86), isSwapped(68, 68), isSwapped(68, 680)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
