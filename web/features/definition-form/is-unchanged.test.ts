import { expect, test } from 'vitest';
import type { EntryDraft } from './entry-draft.ts';
import { isUnchanged } from './is-unchanged.ts';

const entry: EntryDraft = {
  region: 990101001001,
  answers: { visitedOn: '2026-03-01', cash: 50_000 },
  people: [{ countyCode: 990101, id: 'a', name: '欧阳建国' }],
};

test('an entry opened for correction and left as it was is unchanged', () => {
  expect(isUnchanged(entry, entry)).toBe(true);
  const emptied = { ...entry, answers: { note: null, cash: 50_000, visitedOn: '2026-03-01', visitor: '' } };
  expect(isUnchanged(entry, emptied)).toBe(true);
});

test('another answer, an answer taken away or another person is a change', () => {
  expect(isUnchanged(entry, { ...entry, answers: { ...entry.answers, cash: 80_000 } })).toBe(false);
  expect(isUnchanged(entry, { ...entry, answers: { ...entry.answers, cash: null } })).toBe(false);
  expect(isUnchanged(entry, { ...entry, people: [] })).toBe(false);
});
