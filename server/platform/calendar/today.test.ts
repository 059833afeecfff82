import { expect, test } from 'vitest';
import { today } from './today.ts';

test('a day ends in Shanghai at sixteen hours UTC, asked in any order', () => {
  const [before, after] = [new Date('2026-11-28T15:59:59.999Z'), new Date('2026-11-28T16:00:00Z')];
  expect([before, after, before, before].map((moment) => today(moment))).toEqual([
    '2026-11-28',
    '2026-11-29',
    '2026-11-28',
    '2026-11-28',
  ]);
  expect(() => today(new Date(Number.NaN))).toThrow(RangeError);
});
