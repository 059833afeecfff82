import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, monthEnd } from '#kit';
import { roundToMonths, type Period } from '../values/period.ts';

const daysOf = ({ from, to }: Period): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

test('months, with what they miss and without what they hold too much, are exactly the days of the period', () => {
  const offsets = fc.tuple(fc.nat(500), fc.nat(200));
  fc.assert(
    fc.property(offsets, ([start, length]) => {
      const from = addDays('2025-01-01', start);
      const period = { from, to: addDays(from, length) };
      const { months, counted, taken } = roundToMonths(period);
      const held = months === null ? [] : daysOf({ from: months.from, to: monthEnd(months.to) });
      const left = new Set(taken.flatMap(daysOf));
      expect(left.size).toBe(taken.flatMap(daysOf).length);
      const days = [...held.filter((day) => !left.has(day)), ...counted.flatMap(daysOf)].toSorted();
      expect(days).toEqual(daysOf(period));
    }),
  );
});

test('most of a running month is the month less the few days to come', () => {
  expect(roundToMonths({ from: '0001-01-01', to: '2026-11-27' })).toEqual({
    months: { from: '0001-01-01', to: '2026-11-01' },
    counted: [],
    taken: [{ from: '2026-11-28', to: '2026-11-30' }],
  });
  expect(roundToMonths({ from: '2026-01-20', to: '2026-03-10' })).toEqual({
    months: { from: '2026-02-01', to: '2026-02-01' },
    counted: [
      { from: '2026-01-20', to: '2026-01-31' },
      { from: '2026-03-01', to: '2026-03-10' },
    ],
    taken: [],
  });
});
