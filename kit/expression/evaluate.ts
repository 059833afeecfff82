import { addDays, isCalendarDate } from '../calendar-date.ts';
import { compareText } from './compare-text.ts';
import type { Expression, Operand, Scalar } from './expression.ts';

/** The values an expression looks at: answers of an entry or facts of a person. A missing key is a missing value. */
export type ExpressionRow = Readonly<Record<string, Scalar | readonly string[] | null | undefined>>;

/**
 * Whether the condition holds for the row: true, false, or null for unknown, by the three-valued logic of SQL.
 * Answers the same as the database does with `expressionToSql`. A comparison between values of different types is unknown;
 * the definition checker refuses definitions that contain one.
 */
export const evaluate = (expression: Expression, row: ExpressionRow): boolean | null => {
  switch (expression.op) {
    case 'and':
      return combine(expression.all, row, false);
    case 'or':
      return combine(expression.all, row, true);
    case 'not': {
      const inner = evaluate(expression.of, row);
      return inner === null ? null : !inner;
    }
    case 'known':
      return (row[expression.field] ?? null) !== null;
    case 'has': {
      const codes = row[expression.field] ?? null;
      return Array.isArray(codes) ? codes.includes(expression.value) : null;
    }
    case 'in':
      return isOneOf(read(expression.left, row), expression.values);
    default: {
      const order = compare(read(expression.left, row), read(expression.right, row));
      return order === null ? null : HOLDS[expression.op](order);
    }
  }
};

const HOLDS = {
  eq: (order: number) => order === 0,
  ne: (order: number) => order !== 0,
  lt: (order: number) => order < 0,
  le: (order: number) => order <= 0,
  gt: (order: number) => order > 0,
  ge: (order: number) => order >= 0,
} as const;

/** and / or: `decisive` settles the whole at once, an unknown part leaves it open, otherwise the opposite holds. */
const combine = (parts: readonly Expression[], row: ExpressionRow, decisive: boolean): boolean | null => {
  let open = false;
  for (const part of parts) {
    const answer = evaluate(part, row);
    if (answer === decisive) return decisive;
    if (answer === null) open = true;
  }
  return open ? null : !decisive;
};

const read = (operand: Operand, row: ExpressionRow): Scalar | null => {
  if ('value' in operand) return operand.value;
  const value = row[operand.field] ?? null;
  if (typeof value === 'object') return null;
  if (operand.plusDays === undefined) return value;
  return typeof value === 'string' && isCalendarDate(value) ? addDays(value, operand.plusDays) : null;
};

const isOneOf = (value: Scalar | null, choices: readonly Scalar[]): boolean | null => {
  if (choices.length === 0) return false;
  if (value === null) return null;
  return choices.includes(value);
};

const compare = (left: Scalar | null, right: Scalar | null): number | null => {
  if (left === null || right === null) return null;
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  if (typeof left !== typeof right) return null;
  return Number(left) - Number(right);
};
