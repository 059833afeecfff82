import { expect, test } from 'vitest';
import { currentDefinitions, type DefinitionSet } from './definition-set.ts';
import { checkRecordShapes, growShapes } from './record-shapes.ts';

const NOTHING = { ledgers: {}, codeLists: {} };
const stored = growShapes(NOTHING, currentDefinitions);

const changed = (
  change: (fields: DefinitionSet['ledgers'][number]['fields']) => DefinitionSet['ledgers'][number]['fields'],
  version = 1,
) => ({
  ...currentDefinitions,
  ledgers: currentDefinitions.ledgers.map((ledger) =>
    ledger.code === 'visit' ? { ...ledger, version, fields: change(ledger.fields) } : ledger,
  ),
});

const found = (set: DefinitionSet): string[] =>
  checkRecordShapes(stored, set).map(({ happened }) => happened);

test('unchanged definitions and new fields break nothing', () => {
  expect(found(currentDefinitions)).toEqual([]);
  expect(
    found(changed((fields) => [...fields, { code: 'weather', label: '天气', type: 'text', optional: true }])),
  ).toEqual([]);
});

test('a field that goes or changes its type asks for a new version', () => {
  const without = (fields: DefinitionSet['ledgers'][number]['fields']) =>
    fields.filter(({ code }) => code !== 'gifts');
  expect(found(changed(without))).toEqual(['field "gifts" was integer and is gone']);
  expect(found(changed(without, 2))).toEqual([]);
});

test('filters that change columns are found in any version', () => {
  const swapped = changed(
    (fields) => fields.map((field) => (field.code === 'occasion' ? { ...field, filter: false } : field)),
    2,
  );
  expect(found(swapped)).toEqual(['the filter column t1 held "occasion" and would hold "audience"']);
});

test('a code that goes is found, and generating anew does not hide it', () => {
  const without = {
    ...currentDefinitions,
    codeLists: currentDefinitions.codeLists.map((list) =>
      list.code === 'sex' ? { ...list, entries: list.entries.slice(1) } : list,
    ),
  };
  expect(found(without)).toEqual(['the code "1" is gone, and records use it']);
  expect(growShapes(stored, without)).toEqual(stored);
});
