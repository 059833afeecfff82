import { findCodeList } from '#definitions';
import type { Answers, FieldDefinition, ServiceItemDefinition } from '#kit';

const TWO_DECIMALS = { minimumFractionDigits: 2, maximumFractionDigits: 2 };

const wordsOf = (field: FieldDefinition, value: unknown): string => {
  if (field.type === 'code')
    return (
      findCodeList(field.codeList ?? '')?.entries.find(({ code }) => code === value)?.label ?? String(value)
    );
  if (field.type === 'yesNo') return value === true ? '是' : '否';
  if (field.type === 'money') return `${(Number(value) / 100).toLocaleString('zh-CN', TWO_DECIMALS)}元`;
  return `${String(value)}${field.unit ?? ''}`;
};

const isTold = (answer: Answers[string] | undefined): answer is string | number | boolean =>
  (answer ?? null) !== null;

interface SaidAnswer {
  readonly code: string;
  readonly label: string;
  readonly words: string;
  /** Title of the step whose desk told it; null of the form. */
  readonly step: string | null;
}

/** What the form and the desks of a case were told, in words, in the order of the item. */
export const answersOfCase = (item: ServiceItemDefinition, answers: Answers): SaidAnswer[] => {
  const said = (fields: readonly FieldDefinition[], step: string | null): SaidAnswer[] =>
    fields
      .filter(({ code }) => isTold(answers[code]))
      .map((field) => ({
        code: field.code,
        label: field.label,
        words: wordsOf(field, answers[field.code]),
        step,
      }));
  return [...said(item.fields, null), ...item.steps.flatMap(({ title, fields = [] }) => said(fields, title))];
};

/** What is told of these fields, as it was told. */
export const answersTo = (
  fields: readonly FieldDefinition[],
  answers: Answers,
): Record<string, string | number | boolean> =>
  Object.fromEntries(
    fields.flatMap(({ code }) => {
      const answer = answers[code];
      return isTold(answer) ? [[code, answer] as const] : [];
    }),
  );
