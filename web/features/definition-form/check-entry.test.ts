import { expect, test } from 'vitest';
import { defineLedger } from '#kit/define-ledger.ts';
import { eq } from '#kit/expression/expression.ts';
import { askedFields, checkEntry } from './check-entry.ts';

const ledger = defineLedger({
  code: 'calls',
  title: '来电台账',
  purpose: '一行是一个来电。',
  line: 'rights',
  version: 1,
  businessDay: 'calledOn',
  fields: [
    { code: 'calledOn', label: '来电日期', type: 'date' },
    { code: 'isTransferred', label: '是否转办', type: 'yesNo' },
    { code: 'transferredTo', label: '转办单位', type: 'text', show: eq('isTransferred', true) },
  ],
});

const draft = (answers: Record<string, string | boolean>) => ({
  region: 990101001001,
  people: [],
  answers,
});
const today = '2026-11-22';

test('a question is asked only when its condition holds', () => {
  const codes = (answers: Record<string, string | boolean>) =>
    askedFields(ledger, draft(answers)).map(({ code }) => code);
  expect(codes({ isTransferred: true })).toContain('transferredTo');
  expect(codes({ isTransferred: false })).not.toContain('transferredTo');
  expect(codes({})).not.toContain('transferredTo');
});

test('an answer to a question that is no longer asked is dropped, not refused', () => {
  const check = checkEntry(
    ledger,
    draft({ calledOn: '2026-11-01', isTransferred: false, transferredTo: '县医保局' }),
    {},
    today,
  );
  expect(check).toEqual({
    ok: true,
    region: 990101001001,
    answers: { calledOn: '2026-11-01', isTransferred: false },
  });
});

test('a missing place and a missing answer are both told', () => {
  const check = checkEntry(
    ledger,
    { ...draft({ isTransferred: true, calledOn: '2026-11-01' }), region: undefined },
    {},
    today,
  );
  expect(check.ok ? [] : check.problems.map(({ field }) => field)).toEqual(['region', 'transferredTo']);
});
