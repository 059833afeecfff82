import { isCalendarDate } from '../calendar-date.ts';
import type { Expression, Operand, Scalar } from './expression.ts';

/** How the database holds a field; `codes` is an array of text. */
export type SqlType = 'text' | 'integer' | 'date' | 'boolean' | 'codes';

/** A field as SQL: an expression that is safe to place inside parentheses, and its type. */
export interface SqlField {
  readonly sql: string;
  readonly type: SqlType;
}

/** Finds the SQL of a field; throws when the field does not exist. */
export type ResolveField = (field: string) => SqlField;

/**
 * The condition as a SQL boolean expression, with literals quoted inside: it goes into plain, reviewable statements.
 * Only definitions reach this function, never words of a user.
 * Answers the same as `evaluate`: unknown is SQL null, text is ordered by code point.
 * Throws TypeError when a comparison mixes types, RangeError when a literal cannot be stored.
 */
export const expressionToSql = (expression: Expression, resolve: ResolveField): string => {
  switch (expression.op) {
    case 'and':
      return joined(expression.all, resolve, 'and', 'true');
    case 'or':
      return joined(expression.all, resolve, 'or', 'false');
    case 'not':
      return `(not ${expressionToSql(expression.of, resolve)})`;
    case 'known':
      return `((${resolve(expression.field).sql}) is not null)`;
    case 'has':
      return hasCode(resolve(expression.field), expression.field, expression.value);
    case 'in':
      return isOneOf(expression.left, expression.values, resolve);
    default:
      return comparison(expression.left, SIGN[expression.op], expression.right, resolve);
  }
};

const SIGN = { eq: '=', ne: '<>', lt: '<', le: '<=', gt: '>', ge: '>=' } as const;

const joined = (
  parts: readonly Expression[],
  resolve: ResolveField,
  word: 'and' | 'or',
  whenEmpty: string,
): string =>
  parts.length === 0
    ? whenEmpty
    : `(${parts.map((part) => expressionToSql(part, resolve)).join(` ${word} `)})`;

const hasCode = (field: SqlField, name: string, code: string): string => {
  if (field.type !== 'codes')
    throw new TypeError(`has: field "${name}" holds ${field.type}, not several codes.`);
  return `((${field.sql}) @> array[${quoted(code)}]::text[])`;
};

const isOneOf = (left: Operand, values: readonly Scalar[], resolve: ResolveField): string => {
  if (values.length === 0) return 'false';
  const type = operandType(left, values[0] as Scalar, resolve);
  const list = values.map((value) => literal(value, type)).join(', ');
  return `(${operandSql(left, type, resolve)} in (${list}))`;
};

const comparison = (left: Operand, sign: string, right: Operand, resolve: ResolveField): string => {
  const type = comparedType(left, right, resolve);
  const bothFields = 'field' in left && 'field' in right;
  // Equality with a literal is the same in every deterministic collation; leaving the clause out keeps indexes usable.
  const collation = type === 'text' && (bothFields || !['=', '<>'].includes(sign)) ? ' collate "C"' : '';
  return `(${operandSql(left, type, resolve)}${collation} ${sign} ${operandSql(right, type, resolve)})`;
};

const comparedType = (left: Operand, right: Operand, resolve: ResolveField): SqlType => {
  if ('field' in left)
    return 'field' in right ? sameType(left.field, right.field, resolve) : resolve(left.field).type;
  return 'field' in right ? resolve(right.field).type : literalType(left.value);
};

const sameType = (left: string, right: string, resolve: ResolveField): SqlType => {
  const [a, b] = [resolve(left).type, resolve(right).type];
  if (a !== b)
    throw new TypeError(
      `Field "${left}" holds ${a} and field "${right}" holds ${b}: they cannot be compared.`,
    );
  return a;
};

const operandType = (operand: Operand, sample: Scalar, resolve: ResolveField): SqlType =>
  'field' in operand ? resolve(operand.field).type : literalType(sample);

const operandSql = (operand: Operand, type: SqlType, resolve: ResolveField): string => {
  if ('value' in operand) return literal(operand.value, type);
  const { sql } = resolve(operand.field);
  if (operand.plusDays === undefined) return `(${sql})`;
  if (type !== 'date') throw new TypeError(`Field "${operand.field}" holds ${type}: no days can be added.`);
  return `((${sql}) + (${Math.trunc(operand.plusDays)}))`;
};

const literalType = (value: Scalar): SqlType =>
  typeof value === 'string' ? 'text' : typeof value === 'number' ? 'integer' : 'boolean';

const literal = (value: Scalar, type: SqlType): string => {
  if (type === 'text' && typeof value === 'string') return `${quoted(value)}::text`;
  if (type === 'date' && typeof value === 'string') return dateLiteral(value);
  if (type === 'integer' && typeof value === 'number') return numberLiteral(value);
  if (type === 'boolean' && typeof value === 'boolean') return String(value);
  throw new TypeError(
    `The value ${JSON.stringify(value)} cannot be compared with a field that holds ${type}.`,
  );
};

const dateLiteral = (value: string): string => {
  if (!isCalendarDate(value)) throw new TypeError(`"${value}" is not a date YYYY-MM-DD.`);
  return `date '${value}'`;
};

const numberLiteral = (value: number): string => {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a finite number.`);
  return Number.isSafeInteger(value) ? `(${value || 0})::bigint` : `(${value})::numeric`;
};

const quoted = (value: string): string => {
  if (value.includes('\0') || !value.isWellFormed())
    throw new RangeError('The text holds a character PostgreSQL cannot store.');
  const doubled = value.replaceAll("'", "''");
  return doubled.includes('\\') ? `E'${doubled.replaceAll('\\', '\\\\')}'` : `'${doubled}'`;
};
