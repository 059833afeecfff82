import type { CodeList } from '../define-code-list.ts';
import type { FormDefinition, FormField } from './define-form.ts';
import type { LedgerDefinition } from '../define-ledger.ts';
import { FIELD_CODE, compileForm } from './compile-form.ts';
import { amendmentProblems } from '../form-checks/amendment-problems.ts';
import { conditionProblems } from '../form-checks/condition-problems.ts';
import { fieldProblems } from '../form-checks/field-problems.ts';
import { figureProblems } from '../form-checks/figure-problems.ts';
import type { FormProblem } from '../form-checks/form-problem.ts';
import { slotsOf } from './slots.ts';

/** Words a form must not ask with, and why, as the designer reads it. */
export interface RefusedWords {
  readonly words: readonly string[];
  readonly why: string;
}

export interface FormSurroundings {
  /** The shared lists a field may name. */
  readonly codeLists: readonly CodeList[];
  /** The form as it is published now, when this is an amendment. */
  readonly published?: FormDefinition | undefined;
  readonly refused?: readonly RefusedWords[];
}

export const MOST_FIELDS = 100;
export const MOST_CHOICES = 200;
const LONGEST_TITLE = 30;
const LONGEST_PURPOSE = 200;

const headProblems = (form: FormDefinition): FormProblem[] => {
  const day = form.fields.find(({ code }) => code === form.businessDay);
  return [
    ...(form.title.trim() === '' ? [{ field: null, message: '请填写表名。' }] : []),
    ...([...form.title].length > LONGEST_TITLE
      ? [{ field: null, message: `表名最多${LONGEST_TITLE}字。` }]
      : []),
    ...(form.purpose.trim() === ''
      ? [{ field: null, message: '请用一句话写明一行登记什么、由谁填写。' }]
      : []),
    ...([...form.purpose].length > LONGEST_PURPOSE
      ? [{ field: null, message: `填表说明最多${LONGEST_PURPOSE}字。` }]
      : []),
    ...(day?.type === 'date' && !day.optional && !day.retired && day.show === undefined
      ? []
      : [{ field: null, message: '请指定一个必填的日期项作为“登记日期”，数字按这一天统计。' }]),
    ...(form.fields.filter(({ type }) => type === 'person').length > 1
      ? [{ field: null, message: '一份表只能有一个“人员”项。' }]
      : []),
  ];
};

const repeated = (fields: readonly FormField[], of: (field: FormField) => string): FormField[] => {
  const seen = new Set<string>();
  return fields.filter((field) => {
    const known = seen.has(of(field));
    seen.add(of(field));
    return known;
  });
};

const namingProblems = (fields: readonly FormField[]): FormProblem[] => [
  ...fields
    .filter(({ code }) => !FIELD_CODE.test(code))
    .map(({ code, label }) => ({
      field: code,
      message: `“${label}”的代码应以小写字母开头，只含字母和数字。`,
    })),
  ...repeated(fields, ({ code }) => code).map(({ code, label }) => ({
    field: code,
    message: `“${label}”的代码“${code}”已被别的项使用。`,
  })),
  ...repeated(
    fields.filter(({ retired }) => !retired),
    ({ label }) => label.trim(),
  ).map(({ code, label }) => ({
    field: code,
    message: `有两项都叫“${label}”，Excel 导入时分不清，请改名。`,
  })),
];

const refusedProblems = (form: FormDefinition, refused: readonly RefusedWords[]): FormProblem[] => {
  const texts = [
    { field: null, text: `${form.title} ${form.purpose}` },
    ...form.fields.map(({ code, label, help = '', unit = '', choices = [] }) => ({
      field: code,
      text: [label, help, unit, ...choices.map((choice) => choice.label)].join(' '),
    })),
    ...(form.figures ?? []).map(({ title, description }) => ({
      field: null,
      text: `${title} ${description}`,
    })),
  ];
  return texts.flatMap(({ field, text }) =>
    refused.flatMap(({ words, why }) => {
      const found = words.find((word) => text.includes(word));
      return found ? [{ field, message: `“${found}”：${why}` }] : [];
    }),
  );
};

const FILTER_WORDS =
  '可筛选的项太多：文字和选择项最多4个，数字和是否项最多2个，日期最多1个（登记日期不占）。';

const filterProblems = (ledger: () => LedgerDefinition): FormProblem[] => {
  try {
    slotsOf(ledger());
    return [];
  } catch {
    return [{ field: null, message: FILTER_WORDS }];
  }
};

/**
 * Everything that keeps a form from being published, in plain Chinese; empty when it may be. A form of too many fields
 * is answered with that alone, so that thousands of fields cost no more than a hundred.
 */
export const checkFormDefinition = (form: FormDefinition, around: FormSurroundings): FormProblem[] => {
  if (form.fields.length > MOST_FIELDS)
    return [
      {
        field: null,
        message: `一份表最多${MOST_FIELDS}项，现有${form.fields.length}项。请拆成几份表，或删去能从档案中取得的项。`,
      },
    ];
  if (form.fields.length === 0) return [{ field: null, message: '表中还没有任何项，请先添加。' }];
  const problems = [
    ...headProblems(form),
    ...namingProblems(form.fields),
    ...form.fields.flatMap((field) => fieldProblems(field, around.codeLists, MOST_CHOICES)),
    ...form.fields.flatMap((field, at) =>
      conditionProblems(field, form.fields.slice(0, at), around.codeLists),
    ),
    ...figureProblems(form, around.codeLists),
    ...refusedProblems(form, around.refused ?? []),
    ...(around.published ? amendmentProblems(form, around.published) : []),
  ];
  if (problems.length > 0) return problems;
  return filterProblems(() => compileForm(form, { code: 'form', version: 1, collection: 'open' }).ledger);
};
