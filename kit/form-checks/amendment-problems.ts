import type { FormProblem } from './form-problem.ts';
import type { FormDefinition, FormField } from '../form/define-form.ts';

/** The same data, whatever the order in which a database or a browser wrote the keys. */
const sorted = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
const alike = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, sorted) === JSON.stringify(other, sorted);

const isShared = (field: FormField): boolean => field.choices === undefined;

const changed = (before: FormField, now: FormField): string[] => [
  ...(before.type === now.type ? [] : [`“${before.label}”已有填报，不能改变类型；请停用它，另加一项。`]),
  ...(before.type === 'code' && (isShared(before) !== isShared(now) || before.codeList !== now.codeList)
    ? [`“${before.label}”已有填报，不能改用别的代码表。`]
    : []),
  ...(before.choices ?? [])
    .filter((choice) => !now.choices?.some(({ code }) => code === choice.code))
    .map((choice) => `“${before.label}”的选项“${choice.label}”可能已被选过，不能删除；可以停用。`),
  ...(before.type === 'integer' && before.unit !== now.unit
    ? [`“${before.label}”已有填报，不能改变单位；请停用它，另加一项。`]
    : []),
];

/** An amendment only adds, renames and retires: what was answered before stays readable, and figures stay what they were. */
export const amendmentProblems = (form: FormDefinition, published: FormDefinition): FormProblem[] => [
  ...published.fields.flatMap((before) => {
    const now = form.fields.find(({ code }) => code === before.code);
    const messages = now
      ? changed(before, now)
      : [`“${before.label}”已有填报，不能删除；可以停用，停用后不再要求填写。`];
    return messages.map((message) => ({ field: before.code, message }));
  }),
  ...(form.businessDay === published.businessDay
    ? []
    : [{ field: null, message: '发布后不能改换登记日期项。' }]),
  ...(form.line === published.line ? [] : [{ field: null, message: '发布后不能改换业务线。' }]),
  ...((published.figures ?? []).every((figure) =>
    alike(
      figure,
      form.figures?.find(({ code }) => code === figure.code),
    ),
  )
    ? []
    : [{ field: null, message: '发布后不能改动或删除表中自带的数字。' }]),
];
