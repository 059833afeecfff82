import { expect, test } from 'vitest';
import { defineCodeList } from '../define-code-list.ts';
import { defineLedger, type Answers } from '../define-ledger.ts';
import { eq, field, le } from '../expression/expression.ts';
import { validateAnswers, type AnswersSurroundings } from './validate-answers.ts';

const ledger = defineLedger({
  code: 'sample',
  title: '样例台账',
  purpose: '样例。',
  line: 'office',
  version: 1,
  businessDay: 'day',
  fields: [
    { code: 'day', label: '日期', type: 'date' },
    { code: 'kind', label: '类别', type: 'code', codeList: 'sample-kind' },
    { code: 'place', label: '地点', type: 'text', maxLength: 4, show: eq('kind', 'outside') },
    { code: 'invited', label: '应到', type: 'integer', unit: '人', max: 100 },
    { code: 'came', label: '实到', type: 'integer', optional: true },
    { code: 'cash', label: '金额', type: 'money', min: 100, optional: true },
    { code: 'isDone', label: '办结', type: 'yesNo', optional: true },
    { code: 'fellOn', label: '发生日期', type: 'date', past: true, optional: true },
    { code: 'dueOn', label: '期限', type: 'date', optional: true },
    { code: 'who', label: '对象', type: 'person', optional: true },
  ],
  invariants: [{ rule: le('came', field('invited')), message: '实到不能多于应到。' }],
});

const lists = [
  defineCodeList({
    code: 'sample-kind',
    title: '类别',
    source: '样例',
    entries: [
      { code: 'inside', label: '室内' },
      { code: 'outside', label: '室外' },
      { code: 'old', label: '旧类', retired: true },
    ],
  }),
];

const good: Answers = { day: '2026-03-01', kind: 'inside', invited: 10 };
const check = (change: Answers, surroundings?: AnswersSurroundings) =>
  validateAnswers(ledger, { ...good, ...change }, lists, surroundings);
const fieldsRefused = (change: Answers, surroundings?: AnswersSurroundings) => {
  const answer = check(change, surroundings);
  return answer.ok ? [] : answer.problems.map((problem) => problem.field);
};

test('good answers come back trimmed and without empty ones', () => {
  expect(check({ kind: 'outside', place: ' 广场 ', came: null })).toEqual({
    ok: true,
    answers: { day: '2026-03-01', kind: 'outside', place: '广场', invited: 10 },
  });
});

test.each<[string, Answers, string]>([
  ['a missing required field', { invited: null }, 'invited'],
  ['a field asked by its condition', { kind: 'outside' }, 'place'],
  ['a field that is not asked', { place: '广场' }, 'place'],
  ['a day that does not exist', { day: '2026-02-30' }, 'day'],
  ['an unknown code', { kind: 'elsewhere' }, 'kind'],
  ['a number above its range', { invited: 101 }, 'invited'],
  ['a negative number', { came: -1 }, 'came'],
  ['a fraction', { invited: 1.5 }, 'invited'],
  ['money below its range', { cash: 99 }, 'cash'],
  ['a text that is too long', { kind: 'outside', place: '很长的地点' }, 'place'],
  ['a text with a character that cannot be stored', { kind: 'outside', place: 'a\0' }, 'place'],
  ['a word in a yes-or-no field', { isDone: '是' }, 'isDone'],
  ['a field the ledger does not have', { colour: 'red' }, 'colour'],
  ['a person put among the answers', { who: 'someone' }, 'who'],
])('refuses %s', (_, change, refused) => {
  expect(fieldsRefused(change)).toEqual([refused]);
});

test('a broken invariant refuses the entry as a whole, with its own words', () => {
  expect(check({ came: 11 })).toEqual({
    ok: false,
    problems: [{ field: null, message: '实到不能多于应到。' }],
  });
});

test('an invariant about a missing value does not stand in the way', () => {
  expect(fieldsRefused({ came: null })).toEqual([]);
});

test('a retired code is accepted, since old records use it', () => {
  expect(fieldsRefused({ kind: 'old' })).toEqual([]);
});

test('work of tomorrow cannot be recorded today', () => {
  expect(fieldsRefused({}, { today: '2026-02-28' })).toEqual(['day']);
  expect(fieldsRefused({}, { today: '2026-03-01' })).toEqual([]);
});

test('a required person must be there', () => {
  const named = {
    ...ledger,
    fields: ledger.fields.map((one) => (one.type === 'person' ? { ...one, optional: false } : one)),
  };
  expect(validateAnswers(named, good, lists)).toMatchObject({
    problems: [{ field: 'who', message: '请选择“对象”。' }],
  });
  expect(validateAnswers(named, good, lists, { hasPerson: true }).ok).toBe(true);
});

test('a day that must have come is refused while it lies ahead, another is not', () => {
  const ahead = { ...good, fellOn: '2027-05-01', dueOn: '2027-05-01' };
  expect(validateAnswers(ledger, ahead, lists, { today: '2026-11-29' })).toMatchObject({
    problems: [{ field: 'fellOn', message: '“发生日期”不能晚于今天（2026-11-29）。' }],
  });
  expect(validateAnswers(ledger, ahead, lists, { today: '2027-05-01' })).toMatchObject({ ok: true });
});
