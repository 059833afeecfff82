import { expect, test } from 'vitest';
import type { FormDefinition } from '#kit/form/define-form.ts';
import { eq, known, not, or } from '#kit/expression/expression.ts';
import { campaignLight, progressWords } from './campaign-words.ts';
import { readCondition, writeCondition } from './condition-parts.ts';
import { addField, changeField, changeType, moveField, removeField } from './form-edits.ts';

const form: FormDefinition = {
  title: '走访',
  purpose: '一人一行。',
  line: 'benefits',
  businessDay: 'day',
  fields: [
    { code: 'day', label: '日期', type: 'date' },
    { code: 'note', label: '备注', type: 'text', optional: true },
  ],
  planFields: ['note'],
};
const codes = ({ fields }: FormDefinition) => fields.map(({ code }) => code);

test('a new field stands behind the chosen one, with a code and a name of its own', () => {
  const first = addField(form, 'yesNo', 'day');
  expect(codes(first.form)).toEqual(['day', first.code, 'note']);
  const second = addField(first.form, 'yesNo');
  expect(new Set(second.form.fields.map(({ label }) => label)).size).toBe(4);
  expect(addField(form, 'person').code).toBe('personId');
});

test('fields move within the list and no further', () => {
  expect(codes(moveField(form, 'note', -1))).toEqual(['note', 'day']);
  expect(moveField(form, 'note', 1)).toBe(form);
});

test('what is taken away is named nowhere any more', () => {
  expect(removeField(form, 'note')).toMatchObject({ fields: [{ code: 'day' }], planFields: [] });
});

test('a change to undefined takes a property away, a change of type keeps name and help', () => {
  expect(changeField(form, 'note', { optional: undefined }).fields[1]).toEqual({
    code: 'note',
    label: '备注',
    type: 'text',
  });
  expect(changeType(form, 'note', 'integer').fields[1]).toEqual({
    code: 'note',
    label: '备注',
    type: 'integer',
    optional: true,
    unit: '人',
    total: true,
  });
});

test('conditions are read into lines and written back the same', () => {
  for (const condition of [eq('a', true), or(eq('a', 'x'), known('b')), not(known('b'))])
    expect(writeCondition(readCondition(condition)!)).toEqual(condition);
  expect(readCondition({ op: 'in', left: { field: 'a' }, values: ['x'] })).toBeNull();
  expect(writeCondition({ join: 'and', parts: [] })).toBeUndefined();
});

test('where a campaign stands is said in days', () => {
  const light = (dueOn: string) =>
    campaignLight({ state: 'running', dueOn, closedOn: null }, '2026-11-27').words;
  expect([light('2026-12-05'), light('2026-11-27'), light('2026-11-20')]).toEqual([
    '还有8天',
    '今天截止',
    '逾期7天',
  ]);
  expect(progressWords(38, 60, '人')).toBe('38 / 60人（63.3%）');
  expect(progressWords(0, 0, '人')).toBe('没有名单');
});
