import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueDay } from './due-day.ts';
import { limitProblem, type LimitEvent, type LimitLength, type LimitRule } from './limit.ts';
import { limitStanding } from './limit-standing.ts';
import { isWorkingDay, workingDaysBetween, type WorkingCalendar } from './working-calendar.ts';

/** The arrangement of 2026 around the Spring Festival and the National Day, as announced. */
const between = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
};
const CALENDAR: WorkingCalendar = {
  exceptions: new Map([
    ...between('2026-02-15', '2026-02-23').map((day) => [day, 'rest'] as const),
    ...['2026-02-14', '2026-02-28'].map((day) => [day, 'work'] as const),
    ...between('2026-10-01', '2026-10-07').map((day) => [day, 'rest'] as const),
    ...['2026-09-20', '2026-10-10'].map((day) => [day, 'work'] as const),
    ['2026-09-25', 'rest'],
  ]),
  arrangedTo: '2026-12-31',
};

const CLAUSE = { law: '信访工作条例', article: '第二十三条' };
const rule = (unit: LimitLength['unit'], count: number, rollsOver = true): LimitRule => ({
  code: 'reply',
  title: '答复',
  length: { unit, count },
  clause: CLAUSE,
  rollsOver,
});
const start = (on: string): LimitEvent => ({ kind: 'start', on });
const suspend = (on: string): LimitEvent => ({ kind: 'suspend', on, reason: '补正材料', clause: CLAUSE });
const resume = (on: string): LimitEvent => ({ kind: 'resume', on });
const extend = (on: string, unit: LimitLength['unit'], count: number): LimitEvent => ({
  kind: 'extend',
  on,
  by: { unit, count },
  reason: '情况复杂',
  clause: CLAUSE,
});

test('the day it starts on does not count', () => {
  expect(dueDay(rule('day', 15), [start('2026-03-02')], CALENDAR)).toBe('2026-03-17');
  expect(dueDay(rule('working-day', 1), [start('2026-03-02')], CALENDAR)).toBe('2026-03-03');
});

test('working days pass over weekends and holidays and take in weekend days that are worked', () => {
  expect(dueDay(rule('working-day', 15), [start('2026-09-25')], CALENDAR)).toBe('2026-10-22');
  expect(dueDay(rule('working-day', 3), [start('2026-02-13')], CALENDAR)).toBe('2026-02-25');
  expect(workingDaysBetween(CALENDAR, '2026-02-13', '2026-02-25')).toBe(3);
  expect(isWorkingDay(CALENDAR, '2026-02-14')).toBe(true);
});

test('a last day of rest moves to the day work begins again, unless the law says otherwise', () => {
  expect(dueDay(rule('day', 15), [start('2026-09-17')], CALENDAR)).toBe('2026-10-08');
  expect(dueDay(rule('day', 15, false), [start('2026-09-17')], CALENDAR)).toBe('2026-10-02');
});

test('months end on the same day of the month, or on its last day', () => {
  expect(dueDay(rule('month', 1), [start('2026-01-31')], CALENDAR)).toBe('2026-02-28');
  expect(dueDay(rule('month', 6, false), [start('2025-08-31')], CALENDAR)).toBe('2026-02-28');
  expect(dueDay(rule('month', 12, false), [start('2025-03-05')], CALENDAR)).toBe('2026-03-05');
});

test('days of suspension do not count, and while it lasts there is no due day', () => {
  const waiting = [start('2026-03-02'), suspend('2026-03-05')];
  expect(dueDay(rule('day', 15), waiting, CALENDAR)).toBeNull();
  expect(limitStanding(rule('day', 15), waiting, CALENDAR, '2026-06-01')).toMatchObject({
    state: 'suspended',
    light: 'grey',
    daysLeft: null,
  });
  const resumed = [...waiting, resume('2026-03-15')];
  expect(dueDay(rule('day', 15), resumed, CALENDAR)).toBe('2026-03-27');
  expect(dueDay(rule('month', 1, false), resumed, CALENDAR)).toBe('2026-04-12');
});

test('an extension goes on where the limit ends', () => {
  const events = [start('2026-03-02'), extend('2026-04-20', 'day', 30)];
  expect(dueDay(rule('day', 60), events, CALENDAR)).toBe('2026-06-01');
});

test('lights: green in time, amber from three days before, red when late, grey when stopped', () => {
  const events = [start('2026-03-02')];
  const on = (day: string) => limitStanding(rule('day', 15), events, CALENDAR, day);
  expect(on('2026-03-13')).toMatchObject({ light: 'green', daysLeft: 4, dueOn: '2026-03-17' });
  expect(on('2026-03-14')).toMatchObject({ light: 'amber', daysLeft: 3 });
  expect(on('2026-03-17')).toMatchObject({ light: 'amber', daysLeft: 0 });
  expect(on('2026-03-18')).toMatchObject({ light: 'red', daysLeft: -1 });
  const stopped = (day: string) =>
    limitStanding(rule('day', 15), [...events, { kind: 'stop', on: day }], CALENDAR, '2026-09-01');
  expect(stopped('2026-03-17')).toMatchObject({ light: 'grey', isInTime: true });
  expect(stopped('2026-03-18')).toMatchObject({ light: 'grey', isInTime: false, daysLeft: -1 });
});

test('a limit of working days is late on the weekend after its due day', () => {
  const standing = limitStanding(rule('working-day', 4), [start('2026-03-02')], CALENDAR, '2026-03-07');
  expect(standing).toMatchObject({ dueOn: '2026-03-06', light: 'red', daysLeft: -1 });
});

test('a due day beyond the known holidays is provisional', () => {
  const standing = limitStanding(rule('day', 60), [start('2026-12-01')], CALENDAR, '2026-12-02');
  expect(standing).toMatchObject({ dueOn: '2027-02-01', isProvisional: true });
  const ended = [start('2026-12-01'), { kind: 'stop', on: '2026-12-05' }] as const;
  expect(limitStanding(rule('day', 60), ended, CALENDAR, '2026-12-06').isProvisional).toBe(false);
});

test('events that cannot follow each other are refused with a reason', () => {
  const events = [start('2026-03-02')];
  expect(limitProblem([], resume('2026-03-01'))).toBe('时限尚未起算。');
  expect(limitProblem(events, start('2026-03-03'))).toBe('时限已经起算，不能再次起算。');
  expect(limitProblem(events, suspend('2026-03-01'))).toContain('不能早于');
  expect(limitProblem(events, resume('2026-03-04'))).toBe('时限没有中止，无需恢复。');
  expect(limitProblem([...events, suspend('2026-03-04')], suspend('2026-03-05'))).toContain('请先恢复');
  expect(
    limitProblem([...events, { kind: 'stop', on: '2026-03-04' }], extend('2026-03-05', 'day', 1)),
  ).toContain('已经终止');
  expect(limitProblem(events, extend('2026-03-05', 'day', 0))).toContain('正整数');
  expect(limitProblem(events, suspend('2026-03-02'))).toBeNull();
});

/** Any lawful history: a start, then pauses and extensions in the order of their days. */
const history: fc.Arbitrary<LimitEvent[]> = fc
  .record({
    start: fc.integer({ min: 0, max: 300 }),
    steps: fc.array(
      fc.record({
        gap: fc.integer({ min: 0, max: 12 }),
        pause: fc.integer({ min: 0, max: 15 }),
        extension: fc.option(fc.integer({ min: 1, max: 20 })),
      }),
      { maxLength: 4 },
    ),
    unit: fc.constantFrom('day' as const, 'working-day' as const),
  })
  .map(({ start: first, steps, unit }) => {
    const days = between('2026-01-01', '2028-12-31');
    let at = first;
    const events: LimitEvent[] = [start(days[at]!)];
    for (const { gap, pause, extension } of steps) {
      at += gap;
      if (extension !== null) events.push(extend(days[at]!, unit, extension));
      events.push(suspend(days[at]!));
      at += pause;
      events.push(resume(days[at]!));
    }
    return events;
  });

/** Walks through the days one by one, as a clerk with a paper calendar would, and crosses off those that count. */
const byHand = ({ length, rollsOver }: LimitRule, events: readonly LimitEvent[]): string => {
  const total =
    length.count + events.reduce((sum, event) => sum + (event.kind === 'extend' ? event.by.count : 0), 0);
  const begin = events[0]!.on;
  let paused = false;
  let crossed = 0;
  for (const day of between(begin, '2029-12-31')) {
    const works = isWorkingDay(CALENDAR, day);
    if (day > begin && !paused && (length.unit === 'day' || works)) crossed += 1;
    if (crossed >= total && day > begin && (works || !rollsOver)) return day;
    // What happens on a day changes the days after it.
    for (const event of events) {
      if (event.on !== day) continue;
      if (event.kind === 'suspend') paused = true;
      if (event.kind === 'resume') paused = false;
    }
  }
  throw new Error('never due');
};

test('the due day is the one a clerk finds by crossing off days on a calendar', () => {
  fc.assert(
    fc.property(
      history,
      fc.constantFrom('day' as const, 'working-day' as const),
      fc.integer({ min: 1, max: 90 }),
      fc.boolean(),
      (events, unit, count, rollsOver) => {
        const same = events.map((event) =>
          event.kind === 'extend' ? { ...event, by: { ...event.by, unit } } : event,
        );
        const limit = rule(unit, count, rollsOver);
        expect(dueDay(limit, same, CALENDAR)).toBe(byHand(limit, same));
      },
    ),
    { numRuns: 400 },
  );
});
