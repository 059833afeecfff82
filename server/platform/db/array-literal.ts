/** What must be escaped inside a quoted element of an array literal. */
const SPECIAL = /["\\]/;

const quoted = (text: string): string =>
  SPECIAL.test(text) ? `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"` : `"${text}"`;

const element = (value: unknown, type: string): string => {
  if (value === null || value === undefined) return 'NULL';
  if (type === 'jsonb') return quoted(JSON.stringify(value));
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return `${value}`;
  if (value instanceof Date) return `"${value.toISOString()}"`;
  if (Array.isArray(value)) return quoted(arrayLiteral(value, type.replace(/\[\]$/, '')));
  throw new TypeError(`A value of type ${typeof value} cannot be written as ${type}.`);
};

/**
 * A PostgreSQL array literal of `values`, each an element of a column of `type`: {1,2,NULL} or {"张三","李四"}. Elements
 * that are arrays or JSON themselves become texts, to be cast again: an array of arrays would have to be a rectangle.
 */
export const arrayLiteral = (values: readonly unknown[], type: string): string => {
  let text = '{';
  for (let at = 0; at < values.length; at += 1) text += `${at === 0 ? '' : ','}${element(values[at], type)}`;
  return `${text}}`;
};
