import type { CodeList } from '../define-code-list.ts';
import type { FieldType } from '../form/define-field.ts';
import type { FormField } from '../form/define-form.ts';
import { choicesOf } from '../form/condition-words.ts';
import type { Expression, Operand, Scalar } from '../expression/expression.ts';
import { expressionToSql, type SqlType } from '../expression/to-sql.ts';

const TYPES: Readonly<Record<FieldType, SqlType>> = {
  text: 'text',
  longText: 'text',
  code: 'text',
  person: 'text',
  integer: 'integer',
  money: 'integer',
  date: 'date',
  yesNo: 'boolean',
};

/** Parts of a condition that compare something with something; deeper ones are refused. */
const MOST_PARTS = 10;

type Comparison = Exclude<Expression, { readonly op: 'and' | 'or' }>;

const partsOf = (expression: Expression): readonly Expression[] =>
  expression.op === 'and' || expression.op === 'or' ? expression.all : [expression];

const fieldIn = (operand: Operand): string | null => ('field' in operand ? operand.field : null);
const valueIn = (operand: Operand): Scalar[] => ('value' in operand ? [operand.value] : []);

interface Part {
  readonly field: string | null;
  readonly values: readonly Scalar[];
}

const readPart = (expression: Expression): Part | null => {
  switch (expression.op) {
    case 'and':
    case 'or':
    case 'has':
      return null;
    case 'known':
      return { field: expression.field, values: [] };
    case 'not':
      return expression.of.op === 'not' ? null : readPart(expression.of);
    case 'in':
      return { field: fieldIn(expression.left), values: expression.values };
    default: {
      const compared: Exclude<Comparison, { op: 'in' | 'known' | 'has' | 'not' }> = expression;
      return { field: fieldIn(compared.left), values: valueIn(compared.right) };
    }
  }
};

/**
 * What is wrong with a condition over some fields, in words that follow the name of what it belongs to; empty when nothing
 * is. A condition is one comparison, or several joined by and or by or.
 */
export const conditionFaults = (
  condition: Expression,
  fields: readonly FormField[],
  codeLists: readonly CodeList[],
): string[] => {
  const parts = partsOf(condition).map(readPart);
  if (parts.length === 0 || parts.length > MOST_PARTS) return [`的条件应有1至${MOST_PARTS}条。`];
  const faults = parts.flatMap((part): string[] => {
    const field = fields.find(({ code }) => code === part?.field);
    if (part === null || !field) return ['的条件只能看它前面的项。'];
    if (field.retired) return [`的条件看的是已停用的“${field.label}”。`];
    if (field.type !== 'code') return [];
    const known = new Set(choicesOf(field, codeLists).map(({ code }) => code));
    return part.values.every((value) => typeof value === 'string' && known.has(value))
      ? []
      : [`的条件中，“${field.label}”没有这个选项。`];
  });
  if (faults.length > 0) return faults;
  try {
    expressionToSql(condition, (code) => ({
      sql: code,
      type: TYPES[fields.find((field) => field.code === code)?.type ?? 'text'],
    }));
    return [];
  } catch {
    return ['的条件中，比较的值与该项的类型不符。'];
  }
};
