import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../calendar-date.ts';
import { amberDay } from './amber-day.ts';
import { dueDay } from './due-day.ts';
import type { LimitRule } from './limit.ts';
import { limitStanding } from './limit-standing.ts';
import type { WorkingCalendar } from './working-calendar.ts';

const CALENDAR: WorkingCalendar = {
  exceptions: new Map([
    ['2026-10-01', 'rest'],
    ['2026-10-02', 'rest'],
    ['2026-10-10', 'work'],
  ]),
  arrangedTo: '2026-12-31',
};

test('the stored day is the first on which the light says amber', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 5, max: 60 }),
      fc.constantFrom('day' as const, 'working-day' as const),
      (offset, count, unit) => {
        const rule: LimitRule = {
          code: 'one',
          title: '',
          length: { unit, count },
          clause: { law: '', article: '' },
        };
        const events = [{ kind: 'start', on: addDays('2026-01-01', offset) }] as const;
        const amber = amberDay(rule, dueDay(rule, events, CALENDAR)!, CALENDAR);
        const lightOn = (day: string) => limitStanding(rule, events, CALENDAR, day).light;
        expect([lightOn(addDays(amber, -1)), lightOn(amber)]).toEqual(['green', 'amber']);
      },
    ),
  );
});
