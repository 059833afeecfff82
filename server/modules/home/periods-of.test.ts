import { expect, test } from 'vitest';
import { periodsOf } from './periods-of.ts';

test('this month so far is compared with the same days of last year', () => {
  expect(periodsOf('2026-11-22')).toEqual({
    month: { from: '2026-11-01', to: '2026-11-22' },
    lastYear: { from: '2025-11-01', to: '2025-11-22' },
    yearSoFar: { from: '2026-01-01', to: '2026-11-22' },
  });
});

test('a leap day is compared with the end of February', () => {
  expect(periodsOf('2028-02-29').lastYear).toEqual({ from: '2027-02-01', to: '2027-02-28' });
});
