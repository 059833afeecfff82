import type { FormField } from '#kit/form/define-form.ts';
import type { Expression, Scalar } from '#kit/expression/expression.ts';

/** What one line of a condition says: a field, how it is compared, and with what. */
export interface ConditionPart {
  readonly field: string;
  readonly sign: 'eq' | 'ne' | 'ge' | 'le' | 'known' | 'unknown';
  readonly value: Scalar | null;
}

export interface ConditionParts {
  readonly join: 'and' | 'or';
  readonly parts: readonly ConditionPart[];
}

const signs = {
  choice: [
    { value: 'eq', label: '是' },
    { value: 'ne', label: '不是' },
    { value: 'known', label: '已填写' },
  ],
  yesNo: [{ value: 'eq', label: '是' }],
  number: [
    { value: 'ge', label: '不小于' },
    { value: 'le', label: '不大于' },
    { value: 'eq', label: '等于' },
  ],
  date: [
    { value: 'ge', label: '不早于' },
    { value: 'le', label: '不晚于' },
  ],
  text: [
    { value: 'known', label: '已填写' },
    { value: 'unknown', label: '没有填写' },
  ],
} as const;

/** The ways a field can be looked at. */
export const signsOf = ({ type }: FormField): readonly { value: ConditionPart['sign']; label: string }[] => {
  if (type === 'code') return signs.choice;
  if (type === 'yesNo') return signs.yesNo;
  if (type === 'integer' || type === 'money') return signs.number;
  return type === 'date' ? signs.date : signs.text;
};

const firstValue = (field: FormField, firstChoice: string | undefined, today: string): Scalar | null => {
  if (field.type === 'yesNo') return true;
  if (field.type === 'code') return firstChoice ?? null;
  if (field.type === 'integer' || field.type === 'money') return 1;
  return field.type === 'date' ? today : null;
};

/** A first line about a field. */
export const newPart = (field: FormField, firstChoice: string | undefined, today: string): ConditionPart => ({
  field: field.code,
  sign: signsOf(field)[0]!.value,
  value: firstValue(field, firstChoice, today),
});

const readPart = (expression: Expression): ConditionPart | null => {
  switch (expression.op) {
    case 'known':
      return { field: expression.field, sign: 'known', value: null };
    case 'not':
      return expression.of.op === 'known'
        ? { field: expression.of.field, sign: 'unknown', value: null }
        : null;
    case 'eq':
    case 'ne':
    case 'ge':
    case 'le':
      return 'field' in expression.left && 'value' in expression.right
        ? { field: expression.left.field, sign: expression.op, value: expression.right.value }
        : null;
    default:
      return null;
  }
};

/** A condition as lines; null when it says something the lines cannot. */
export const readCondition = (condition: Expression): ConditionParts | null => {
  const all = condition.op === 'and' || condition.op === 'or' ? condition.all : [condition];
  const parts = all.map(readPart);
  if (parts.some((part) => part === null)) return null;
  return { join: condition.op === 'or' ? 'or' : 'and', parts: parts as ConditionPart[] };
};

const writePart = ({ field, sign, value }: ConditionPart): Expression => {
  if (sign === 'known') return { op: 'known', field };
  if (sign === 'unknown') return { op: 'not', of: { op: 'known', field } };
  return { op: sign, left: { field }, right: { value: value ?? '' } };
};

/** Lines as a condition; undefined without any. */
export const writeCondition = ({ join, parts }: ConditionParts): Expression | undefined => {
  const written = parts.map(writePart);
  return written.length < 2 ? written[0] : { op: join, all: written };
};
