import { afterEach, expect, test, vi } from 'vitest';
import { lowestIdAt, makeIdsBehind, newId } from './new-id.ts';

const HOUR = 3_600_000;

afterEach(() => vi.useRealTimers());

test('an id lies between the lowest of its moment and the lowest of a later one', () => {
  const before = lowestIdAt(Date.now());
  const id = newId();
  const after = lowestIdAt(Date.now() + 60_000);
  expect([after, id, before].toSorted()).toEqual([before, id, after]);
  expect(lowestIdAt(0)).toBe('00000000-0000-7000-8000-000000000000');
  expect(lowestIdAt(Date.parse('1949-10-01'))).toBe(lowestIdAt(0));
});

test('time that is set back by hours makes no id sort before an earlier one', () => {
  const before = newId();
  vi.useFakeTimers({ now: Date.now() - HOUR });
  expect(newId() > before).toBe(true);
});

test('ids begin behind the last one of a time that was ahead by hours, and not of one that was by years', () => {
  const hoursAhead = lowestIdAt(Date.now() + 5 * HOUR);
  makeIdsBehind(hoursAhead);
  expect(newId() > hoursAhead).toBe(true);
  makeIdsBehind(lowestIdAt(Date.now() + 9_000 * HOUR));
  expect(newId() < lowestIdAt(Date.now() + HOUR)).toBe(true);
});
