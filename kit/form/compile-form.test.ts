import { expect, test } from 'vitest';
import { compileForm } from './compile-form.ts';
import { conditionWords } from './condition-words.ts';
import type { FormDefinition } from './define-form.ts';
import { and, eq, known, not } from '../expression/expression.ts';
import { validateAnswers } from './validate-answers.ts';

const form: FormDefinition = {
  title: '大走访',
  purpose: '每走访一人一行。',
  line: 'benefits',
  businessDay: 'visitedOn',
  fields: [
    { code: 'visitedOn', label: '走访日期', type: 'date' },
    { code: 'personId', label: '走访对象', type: 'person' },
    {
      code: 'way',
      label: '方式',
      type: 'code',
      choices: [
        { code: 'door', label: '入户' },
        { code: 'phone', label: '电话' },
      ],
    },
    { code: 'familyMet', label: '家人', type: 'integer', unit: '人', total: true },
    { code: 'old', label: '旧项', type: 'text', retired: true },
  ],
  figures: [
    {
      code: 'door',
      title: '入户',
      description: '入户的份数。',
      unit: '户',
      measure: { kind: 'count' },
      filter: eq('way', 'door'),
    },
  ],
};
const identity = { code: 'form-990101-0a1b2c3d', version: 2, collection: 'open' } as const;
const compiled = compileForm(form, identity);

test('a form becomes a ledger whose own choices are a code list', () => {
  expect(compiled.ledger).toMatchObject({
    code: identity.code,
    version: 2,
    collection: 'open',
    title: '大走访',
  });
  expect(compiled.ledger.fields[2]).toEqual({
    code: 'way',
    label: '方式',
    type: 'code',
    codeList: `${identity.code}.way`,
  });
  expect(compiled.codeLists.map(({ code, entries }) => [code, entries.length])).toEqual([
    [`${identity.code}.way`, 2],
  ]);
});

test('any form counts its entries, its people, its numbers, and what it defines itself', () => {
  expect(compiled.metrics.map(({ code, unit }) => [code.slice(identity.code.length), unit])).toEqual([
    ['-entries', '份'],
    ['-people', '人'],
    ['-sum-family-met', '人'],
    ['-door', '户'],
  ]);
});

test('a code that could leave its statement is never compiled', () => {
  const hostile = { ...form, fields: [{ code: `a'b`, label: '项', type: 'text' as const }] };
  expect(() => compileForm(hostile, identity)).toThrow(RangeError);
});

test('a retired field is not asked for, and its old answers may stay', () => {
  const answers = { visitedOn: '2026-03-01', way: 'door', familyMet: 2 };
  const check = (more: object) =>
    validateAnswers(compiled.ledger, { ...answers, ...more }, compiled.codeLists, { hasPerson: true });
  expect(check({})).toEqual({ ok: true, answers });
  expect(check({ old: '旧值' }).ok).toBe(true);
});

test('conditions read as the clerk would say them', () => {
  const words = (condition: Parameters<typeof conditionWords>[0]) =>
    conditionWords(condition, form.fields, []);
  expect(words(eq('way', 'door'))).toBe('“方式”是“入户”');
  expect(words(and(known('personId'), eq('familyMet', 2)))).toBe('“走访对象”已填写，并且“家人”是2人');
  expect(words(not(known('way')))).toBe('“方式”没有填写');
});
