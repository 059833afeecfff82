import { expressionToSql, type Expression, type Operand } from '#kit';
import type { KnownFields } from './field-types.ts';

/** Every field an expression names. */
export const fieldsIn = (expression: Expression): string[] => {
  switch (expression.op) {
    case 'and':
    case 'or':
      return expression.all.flatMap(fieldsIn);
    case 'not':
      return fieldsIn(expression.of);
    case 'known':
    case 'has':
      return [expression.field];
    case 'in':
      return fieldOf(expression.left);
    default:
      return [...fieldOf(expression.left), ...fieldOf(expression.right)];
  }
};

/** What is wrong with an expression, in words that follow "the condition": empty when nothing is. */
export const expressionFaults = (expression: Expression, known: KnownFields): string[] => {
  try {
    expressionToSql(expression, known.resolve);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
  return unknownCodes(expression, known);
};

const fieldOf = (operand: Operand): string[] => ('field' in operand ? [operand.field] : []);

const unknownCodes = (expression: Expression, known: KnownFields): string[] => {
  switch (expression.op) {
    case 'and':
    case 'or':
      return expression.all.flatMap((part) => unknownCodes(part, known));
    case 'not':
      return unknownCodes(expression.of, known);
    case 'has':
      return missing(expression.field, [expression.value], known);
    case 'in':
      return 'field' in expression.left ? missing(expression.left.field, expression.values, known) : [];
    case 'known':
      return [];
    default: {
      const { left, right } = expression;
      return 'field' in left && 'value' in right ? missing(left.field, [right.value], known) : [];
    }
  }
};

const missing = (field: string, values: readonly unknown[], known: KnownFields): string[] => {
  const codes = known.codesOf(field);
  if (!codes) return [];
  return values
    .filter((value) => typeof value !== 'string' || !codes.has(value))
    .map((value) => `field "${field}" cannot hold the code "${String(value)}"`);
};
