import { expect, test } from 'vitest';
import { nearValues } from './near-values.ts';

test('pairs values that are near or have their digits swapped, each pair once and in the order of the text', () => {
  expect([...nearValues([100, 5, 95, 400, 59, 7, 9])]).toEqual([
    [100, 95],
    [5, 7],
    [95, 59],
    [7, 9],
  ]);
});

test('leaves alone values that are further apart than a slip', () => {
  expect([...nearValues([10, 20, 40, 80])]).toEqual([]);
});
