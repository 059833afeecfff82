import { expect, test } from 'vitest';
import { addDays, isCalendarDate } from './calendar-date.ts';

test.each(['2024-02-29', '2000-02-29', '1949-10-01', '2026-12-31'])('%s is a day', (day) => {
  expect(isCalendarDate(day)).toBe(true);
});

test.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '26-1-1', '2026/01/01', ''])(
  '%s is no day',
  (day) => {
    expect(isCalendarDate(day)).toBe(false);
  },
);

test('adds days across months and years', () => {
  expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
});
