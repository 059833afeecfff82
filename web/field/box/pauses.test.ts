import { expect, test } from 'vitest';
import { FREE_TRIES, isPaused, pauseAfter } from './pauses.ts';

test('five tries are free, then each wrong one waits twice as long, a quarter of an hour at most', () => {
  expect([0, 1, 4].map(pauseAfter)).toEqual([0, 0, 0]);
  expect([0, 1, 2, 3, 4, 5, 6, 40].map((more) => pauseAfter(FREE_TRIES + more) / 1000)).toEqual([
    30, 60, 120, 240, 480, 900, 900, 900,
  ]);
});

test('a pause ends, and a clock that was set right keeps nobody out', () => {
  expect(isPaused(60_000, 30_000)).toBe(true);
  expect(isPaused(60_000, 60_000)).toBe(false);
  expect(isPaused(86_400_000, 0)).toBe(false);
});
