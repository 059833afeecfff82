import { expect, test } from 'vitest';
import type { FieldDefinition } from './define-field.ts';
import { defineLedger } from '../define-ledger.ts';
import { slotsOf, slotValue } from './slots.ts';

const ledgerWith = (...fields: FieldDefinition[]) =>
  defineLedger({
    code: 'sample',
    title: '样例',
    purpose: '样例。',
    line: 'office',
    version: 1,
    businessDay: 'day',
    fields,
  });

const filter = (code: string, type: FieldDefinition['type']): FieldDefinition => ({
  code,
  label: code,
  type,
  filter: true,
});

test('filters take the slots of their type in the order of the definition', () => {
  const ledger = ledgerWith(
    filter('day', 'date'),
    filter('kind', 'code'),
    filter('isDone', 'yesNo'),
    filter('place', 'text'),
    filter('due', 'date'),
  );
  expect([...slotsOf(ledger)]).toEqual([
    ['kind', 't1'],
    ['isDone', 'n1'],
    ['place', 't2'],
    ['due', 'd1'],
  ]);
});

test('too many filters of a type are refused', () => {
  const ledger = ledgerWith(...['a', 'b', 'c'].map((code) => filter(code, 'integer')));
  expect(() => slotsOf(ledger)).toThrow(/no n slot is left for filter c/);
});

test('a field type without a slot is refused', () => {
  expect(() => slotsOf(ledgerWith(filter('story', 'longText')))).toThrow(/cannot be a filter/);
});

test('yes and no are kept as 1 and 0, a missing answer as null', () => {
  expect(slotValue(filter('isDone', 'yesNo'), { isDone: false })).toBe(0);
  expect(slotValue(filter('place', 'text'), {})).toBeNull();
});
