import { expect, test } from 'vitest';
import { defineLedger } from '#kit/define-ledger.ts';
import type { EntryState } from './entry-moves.ts';
import type { OpenEntry } from './field-entry.ts';
import { newEntry } from './new-entry.ts';
import { readyEntry } from './ready-entry.ts';

const ledger = defineLedger({
  code: 'calls',
  title: '来电台账',
  purpose: '一行是一个来电。',
  line: 'rights',
  version: 1,
  businessDay: 'calledOn',
  fields: [
    { code: 'calledOn', label: '来电日期', type: 'date' },
    { code: 'matter', label: '事由', type: 'text' },
    { code: 'personId', label: '来电人', type: 'person', optional: true },
  ],
});
const at = { today: '2026-11-22', now: new Date('2026-11-22T08:00:00Z') };
const begun = newEntry(ledger, { region: 990101001001, people: [], now: at.now });
const written = (matter: string, part: Partial<OpenEntry> = {}): OpenEntry => ({
  ...begun,
  ...part,
  draft: { ...begun.draft, answers: { ...begun.draft.answers, matter } },
});
const ready = (entry: OpenEntry): OpenEntry => {
  const judged = readyEntry(entry, ledger, {}, at);
  if ('problems' in judged) throw new Error(JSON.stringify(judged.problems));
  return judged.entry;
};
const refusedOf = (entry: OpenEntry) => ({
  message: '未保存',
  fields: [],
  content: JSON.stringify(entry.ready),
});

test('an entry begins today at the own post, and is refused by the checks until it is whole', () => {
  expect(begun.draft).toEqual({ region: 990101001001, answers: { calledOn: '2026-11-22' }, people: [] });
  expect(readyEntry(begun, ledger, {}, at)).toEqual({
    problems: [{ field: 'matter', message: '请填写“事由”。' }],
  });
});

test('a day that has not come is refused on the phone already', () => {
  const early = readyEntry(written('咨询'), ledger, {}, { ...at, today: '2026-11-21' });
  expect('problems' in early && early.problems[0]?.field).toBe('calledOn');
});

test('a sound one waits, as it will be sent, under the key it began with', () => {
  const entry = ready(written(' 咨询 '));
  expect(entry).toMatchObject({ state: 'waiting', actKey: begun.actKey, keptAt: '2026-11-22T08:00:00.000Z' });
  expect(entry.ready).toEqual({
    region: 990101001001,
    answers: { calledOn: '2026-11-22', matter: '咨询' },
    others: [],
  });
});

test('refused and handed in as it was, it keeps its key; refused and changed, it gets another', () => {
  const first = ready(written('咨询'));
  const returned = { state: 'draft', refused: refusedOf(first) } as const;
  expect(ready(written('咨询', returned)).actKey).toBe(begun.actKey);
  expect(ready(written('投诉', returned)).actKey).not.toBe(begun.actKey);
  // Taken up and changed before the server ever refused it: nothing stands under its key.
  expect(ready(written('投诉')).actKey).toBe(begun.actKey);
});

test.each<EntryState>(['sending', 'unanswered', 'resending', 'recorded'])(
  'one that is %s is not handed in again',
  (state) => {
    const again = readyEntry(written('投诉', { state } as Partial<OpenEntry>), ledger, {}, at);
    expect('problems' in again && again.problems[0]?.message).toContain('现在不能改');
  },
);
