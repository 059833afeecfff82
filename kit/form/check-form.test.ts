import { expect, test } from 'vitest';
import { checkFormDefinition, type FormSurroundings } from './check-form.ts';
import type { FormDefinition, FormField } from './define-form.ts';
import { eq, known } from '../expression/expression.ts';

const day: FormField = { code: 'visitedOn', label: '走访日期', type: 'date' };
const difficult: FormField = { code: 'difficult', label: '有困难', type: 'yesNo' };
const kind: FormField = {
  code: 'kind',
  label: '困难类型',
  type: 'code',
  choices: [
    { code: 'housing', label: '住房' },
    { code: 'illness', label: '大病' },
  ],
  show: eq('difficult', true),
};
const form = (fields: readonly FormField[], more: Partial<FormDefinition> = {}): FormDefinition => ({
  title: '走访',
  purpose: '每走访一人一行，由服务站填写。',
  line: 'benefits',
  businessDay: 'visitedOn',
  fields,
  ...more,
});
const around: FormSurroundings = {
  codeLists: [],
  refused: [{ words: ['上访意愿'], why: '采集表不收集对人的评判。' }],
};
const faults = (
  fields: readonly FormField[],
  more: Partial<FormDefinition> = {},
  extra: Partial<FormSurroundings> = {},
) => checkFormDefinition(form(fields, more), { ...around, ...extra }).map(({ message }) => message);

test('a sound form may be published', () => {
  expect(faults([day, difficult, kind])).toEqual([]);
});

test('a form with thousands of fields is answered with its size alone', () => {
  const many = Array.from({ length: 5_000 }, (_, at): FormField => ({
    code: `f${at}`,
    label: '',
    type: 'text',
  }));
  expect(faults(many)).toEqual(['一份表最多100项，现有5000项。请拆成几份表，或删去能从档案中取得的项。']);
});

test('codes and headings are told apart', () => {
  expect(faults([day, difficult, { ...difficult, label: '有困难 ' }])).toEqual([
    '“有困难 ”的代码“difficult”已被别的项使用。',
    '有两项都叫“有困难 ”，Excel 导入时分不清，请改名。',
  ]);
  expect(faults([day, { ...difficult, code: "x' or true --" }])[0]).toContain('应以小写字母开头');
});

test('a condition looks at earlier fields, at choices there are, and compares like with like', () => {
  expect(faults([day, kind, difficult])).toEqual(['“困难类型”的条件只能看它前面的项。']);
  const note: FormField = { code: 'note', label: '说明', type: 'text' };
  expect(faults([day, difficult, kind, { ...note, show: eq('kind', 'money') }])).toEqual([
    '“说明”的条件中，“困难类型”没有这个选项。',
  ]);
  expect(faults([day, difficult, { ...note, show: eq('difficult', 3) }])).toEqual([
    '“说明”的条件中，比较的值与该项的类型不符。',
  ]);
  expect(faults([day, difficult, { ...note, show: known('difficult') }])).toEqual([]);
});

test('choices are at least two, at most two hundred, and differ', () => {
  const choices = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ code: `c${at}`, label: `选项${at}` }));
  expect(faults([day, { ...difficult, type: 'code', choices: choices(1) }])).toEqual([
    '“有困难”至少要有两个选项。',
  ]);
  expect(faults([day, { ...difficult, type: 'code', choices: choices(201) }])).toEqual([
    '“有困难”最多200个选项，现有201个。',
  ]);
  const twice = [...choices(2), { code: 'c9', label: '选项0' }];
  expect(faults([day, { ...difficult, type: 'code', choices: twice }])).toEqual(['“有困难”有重名的选项。']);
});

test('figures rest on a required day', () => {
  expect(faults([{ ...day, optional: true }, difficult])[0]).toContain('请指定一个必填的日期项');
});

test('filters fit into their columns', () => {
  const filters = Array.from({ length: 3 }, (_, at): FormField => ({
    code: `n${at}`,
    label: `是否${at}`,
    type: 'yesNo',
    filter: true,
  }));
  expect(faults([day, ...filters])[0]).toContain('可筛选的项太多');
});

test('no form asks for anybody’s wish to petition, wherever the word stands', () => {
  expect(faults([day, { ...difficult, help: '了解其上访意愿' }])).toEqual([
    '“上访意愿”：采集表不收集对人的评判。',
  ]);
  expect(faults([day], { title: '上访意愿摸排' })).toEqual(['“上访意愿”：采集表不收集对人的评判。']);
});

test('an amendment adds, renames and retires, but takes nothing away', () => {
  const published = form([day, difficult, kind]);
  const amend = (fields: readonly FormField[]) => faults(fields, {}, { published });
  expect(
    amend([day, difficult, { ...kind, label: '困难种类' }, { code: 'note', label: '备注', type: 'text' }]),
  ).toEqual([]);
  expect(amend([day, difficult, { ...kind, retired: true }])).toEqual([]);
  expect(amend([day, difficult])).toEqual(['“困难类型”已有填报，不能删除；可以停用，停用后不再要求填写。']);
  expect(amend([day, { ...difficult, type: 'text' }, { ...kind, show: known('difficult') }])[0]).toContain(
    '不能改变类型',
  );
  expect(
    amend([day, difficult, { ...kind, choices: [kind.choices![1]!, { code: 'new', label: '就业' }] }]),
  ).toEqual(['“困难类型”的选项“住房”可能已被选过，不能删除；可以停用。']);
});
