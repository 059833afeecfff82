/**
 * Conditions as data. One expression runs in the browser and the server (`evaluate`)
 * and in the database (`toSql`), with the same answer; see expression.test.ts.
 *
 * Three-valued logic as in SQL: a comparison with a missing value is unknown, and an unknown condition does not hold.
 */
export type Scalar = string | number | boolean;

/** A value: a field of the row at hand, or so many days after the day it holds, or a constant. */
export type Operand = { readonly field: string; readonly plusDays?: number } | { readonly value: Scalar };

export type Expression =
  | { readonly op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'; readonly left: Operand; readonly right: Operand }
  | { readonly op: 'in'; readonly left: Operand; readonly values: readonly Scalar[] }
  | { readonly op: 'has'; readonly field: string; readonly value: string }
  | { readonly op: 'known'; readonly field: string }
  | { readonly op: 'and' | 'or'; readonly all: readonly Expression[] }
  | { readonly op: 'not'; readonly of: Expression };

export const field = (name: string): Operand => ({ field: name });

/** `daysAfter('acceptedOn', 60)`: the day so many calendar days after the one the field holds. */
export const daysAfter = (name: string, days: number): Operand => ({ field: name, plusDays: days });

const operand = (side: Operand | Scalar): Operand => (typeof side === 'object' ? side : { value: side });

const comparison =
  (op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge') =>
  (left: string, right: Operand | Scalar): Expression => ({ op, left: field(left), right: operand(right) });

/** `eq('channel', 'hotline')`: the field equals the value. */
export const eq = comparison('eq');
export const ne = comparison('ne');
export const lt = comparison('lt');
export const le = comparison('le');
export const gt = comparison('gt');
export const ge = comparison('ge');
/** `oneOf('occasion', ['spring-festival', 'army-day'])`: the field is one of the values. */
export const oneOf = (name: string, values: readonly Scalar[]): Expression => ({
  op: 'in',
  left: field(name),
  values,
});
/** `has('identities', 'disabled-soldier')`: a field that holds several codes contains this one. */
export const has = (name: string, value: string): Expression => ({ op: 'has', field: name, value });
/** `known('personId')`: the field is filled in. */
export const known = (name: string): Expression => ({ op: 'known', field: name });
export const and = (...all: Expression[]): Expression => ({ op: 'and', all });
export const or = (...all: Expression[]): Expression => ({ op: 'or', all });
export const not = (of: Expression): Expression => ({ op: 'not', of });
