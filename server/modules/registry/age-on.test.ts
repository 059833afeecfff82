import { expect, test } from 'vitest';
import { ageOn } from './index.ts';

test.each([
  ['1966-11-29', '2026-11-28', 59],
  ['1966-11-29', '2026-11-29', 60],
  ['1966-11-30', '2026-11-29', 59],
  // No 29 February this year: the last day of the month completes the year.
  ['1964-02-29', '2026-02-27', 61],
  ['1964-02-29', '2026-02-28', 62],
  ['1964-02-29', '2028-02-28', 63],
  ['1964-02-29', '2028-02-29', 64],
])('who was born on %s is on %s %i years old', (birthDate, day, years) => {
  expect(ageOn(birthDate, day)).toBe(years);
});
