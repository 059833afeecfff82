import { expect, test } from 'vitest';
import { serviceItems } from '#definitions';
import { dueDay, type LimitRule, type WorkingCalendar } from '#kit';
import { CARD_AUDIT_LIMIT, CARD_DELIVERY, CARD_UNREACHABLE, cardSteps } from './card-steps.ts';
import { GRADING_LIMIT } from './disability-grading.ts';
import { REGRADING_WAIT } from './disability-regrading.ts';
import { acceptanceLimit } from './parts/index.ts';
import { TRANSFER_LIMIT } from './pension-transfer.ts';
import { REPORT_LIMIT } from './returning-report.ts';
import { ON_POST_LIMIT, PLACEMENT_LIMIT } from './work-placement.ts';

/** Days of rest and worked weekends of 2026, as announced by the State Council. */
const daysFrom = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};
const CALENDAR: WorkingCalendar = {
  exceptions: new Map([
    ...[
      ...daysFrom('2026-01-01', '2026-01-03'),
      ...daysFrom('2026-02-15', '2026-02-23'),
      ...daysFrom('2026-04-04', '2026-04-06'),
      ...daysFrom('2026-05-01', '2026-05-05'),
      ...daysFrom('2026-06-19', '2026-06-21'),
      ...daysFrom('2026-09-25', '2026-09-27'),
      ...daysFrom('2026-10-01', '2026-10-07'),
    ].map((day) => [day, 'rest'] as const),
    ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].map(
      (day) => [day, 'work'] as const,
    ),
  ]),
  arrangedTo: '2026-12-31',
};

test.each<[string, LimitRule, string, string]>([
  // 30 days after 1 September is 1 October, a holiday: the day work begins again.
  ['report, over the National Day', REPORT_LIMIT, '2026-09-01', '2026-10-08'],
  ['report, an ordinary month', REPORT_LIMIT, '2026-03-02', '2026-04-01'],
  ['report, last day a Saturday', REPORT_LIMIT, '2026-03-12', '2026-04-13'],
  // 60 days after 1 September is 31 October, a Saturday.
  ['transfer-in', TRANSFER_LIMIT, '2026-09-01', '2026-11-02'],
  ['transfer-in, over the Spring Festival', TRANSFER_LIMIT, '2025-12-20', '2026-02-24'],
  // Five days a week, 1–7 October off, 10 October worked: 30 working days after 15 September.
  ['card audit and filing', CARD_AUDIT_LIMIT, '2026-09-15', '2026-11-02'],
  ['card audit, no holidays between', CARD_AUDIT_LIMIT, '2026-07-01', '2026-08-12'],
  ['card delivery', CARD_DELIVERY, '2026-09-28', '2026-10-16'],
  ['card delivery, ordinary weeks', CARD_DELIVERY, '2026-03-02', '2026-03-16'],
  ['card unreachable, three months', CARD_UNREACHABLE, '2026-03-16', '2026-06-16'],
  ['card unreachable, last day a Sunday', CARD_UNREACHABLE, '2026-05-30', '2026-08-31'],
  ['first grading, three years', GRADING_LIMIT, '2023-03-10', '2026-03-10'],
  ['regrading, a year, whatever the weekday', REGRADING_WAIT, '2025-03-15', '2026-03-15'],
  ['regrading after a leap day', REGRADING_WAIT, '2024-02-29', '2025-02-28'],
  ['placement in six months', PLACEMENT_LIMIT, '2026-01-20', '2026-07-20'],
  ['placement, from the last day of August', PLACEMENT_LIMIT, '2025-08-31', '2026-02-28'],
  ['on post in thirty days', ON_POST_LIMIT, '2026-05-20', '2026-06-22'],
  ['acceptance in five working days', acceptanceLimit, '2026-09-24', '2026-10-09'],
])('%s: from %o', (_, rule, from, due) => {
  expect(dueDay(rule, [{ kind: 'start', on: from }], CALENDAR)).toBe(due);
});

test('city and province share the thirty working days of a card', () => {
  const after = cardSteps.slice(cardSteps.findIndex(({ code }) => code === 'county-review') + 1);
  const days = after.map(({ limit }) => limit!.length);
  expect(days.every(({ unit }) => unit === 'working-day')).toBe(true);
  expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(CARD_AUDIT_LIMIT.length.count);
  expect(after.map(({ level }) => level)).toEqual(['city', 'province']);
});

test('the desks of an item never have longer than the whole', () => {
  const long = serviceItems.filter(({ steps, limit }) => {
    const inDays = steps.flatMap((step) =>
      step.limit && step.limit.length.unit === limit.length.unit ? [step.limit.length.count] : [],
    );
    return (
      limit.length.unit === 'working-day' && inDays.reduce((sum, one) => sum + one, 0) > limit.length.count
    );
  });
  expect(long.map(({ code }) => code)).toEqual([]);
});
