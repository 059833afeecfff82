import { expect, test } from 'vitest';
import { ON_RECORD, OTHER_PEOPLE, rowsKey } from './rows-key.ts';

const lists = [{ id: 'a', query: { state: 'active', identity: 'martyr-family' } }];

test('rows of a chosen list are shown as that list, and not as everybody on record', () => {
  const people = (query: Record<string, string>) => rowsKey({ kind: 'people', query }, lists);
  expect(people({ state: 'active' })).toBe(ON_RECORD);
  expect(people({ identity: 'martyr-family', state: 'active' })).toBe('list/a');
  expect(people({ identity: 'disabled' })).toBe(OTHER_PEOPLE);
  expect(rowsKey({ kind: 'own', column: 2 }, lists)).toBe('own/2');
  expect(rowsKey({ kind: 'ledger', ledger: 'visit' }, lists)).toBe('ledger/visit');
});
