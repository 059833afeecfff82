import { expect, test } from 'vitest';
import { lowestIdAt, newId } from './new-id.ts';

test('an id lies between the lowest of its moment and the lowest of a later one', () => {
  const before = lowestIdAt(Date.now());
  const id = newId();
  const after = lowestIdAt(Date.now() + 60_000);
  expect([after, id, before].toSorted()).toEqual([before, id, after]);
  expect(lowestIdAt(0)).toBe('00000000-0000-7000-8000-000000000000');
});
