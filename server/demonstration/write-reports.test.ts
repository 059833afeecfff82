import { expect, test } from 'vitest';
import { quarterBefore } from './write-reports.ts';

test.each([
  ['2026-11-22', '2026-07-01', '2026-09-30'],
  ['2026-12-31', '2026-10-01', '2026-12-31'],
  ['2026-02-10', '2025-10-01', '2025-12-31'],
  ['2026-03-31', '2026-01-01', '2026-03-31'],
])('the last whole quarter by %s', (day, from, to) => {
  expect(quarterBefore(day)).toEqual({ from, to });
});
