import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  ageOn,
  daysBetween,
  isCalendarDate,
  monthEnd,
  monthStart,
} from './calendar-date.ts';

test.each(['2024-02-29', '2000-02-29', '1949-10-01', '2026-12-31'])('%s is a day', (day) => {
  expect(isCalendarDate(day)).toBe(true);
});

test.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '26-1-1', '2026/01/01', ''])(
  '%s is no day',
  (day) => {
    expect(isCalendarDate(day)).toBe(false);
  },
);

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-02-29', -12, '2023-02-28'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-02-28', 1, '2026-03-28'],
  ['0001-01-01', -12, '0000-01-01'],
])('%s and %i months are %s', (day, months, then) => {
  expect(addMonths(day, months)).toBe(then);
});

test('a month goes from its first day to its last', () => {
  expect([monthStart('2024-02-10'), monthEnd('2024-02-10')]).toEqual(['2024-02-01', '2024-02-29']);
  expect(monthEnd('2026-12-01')).toBe('2026-12-31');
});

test('days lie between two days, behind as before', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1);
});

test('adds days across months and years', () => {
  expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
});

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
