import { CompiledQuery } from 'kysely';
import type { DB } from '#generated/db.ts';
import { arrayLiteral } from './array-literal.ts';
import type { Tx } from './database.ts';
import { joinedArray, splitArray } from './joined-array.ts';

/** Column names with their PostgreSQL types, in order: { id: 'uuid', county_code: 'integer' }. */
export type ColumnTypes = Readonly<Record<string, string>>;

/** Statements by table, columns and ending: they never change, so each is written once. */
const written = new WeakMap<ColumnTypes, Map<string, string>>();

const quoted = (name: string): string => `"${name}"`;

/** An array of arrays would have to be a rectangle, and JSON has no array type that saves anything: both travel as texts. */
const travelsAsText = (type: string): boolean => type === 'jsonb' || type.endsWith('[]');

/** How the values of a column travel: as an array literal, or joined (`joinedArray`). */
type Travel = 'literal' | 'joined';

const unfolded = (travel: Travel, parameter: string, type: string): string =>
  travel === 'literal' ? `${parameter}::${type}[]` : splitArray(parameter, type);

const write = (table: string, columns: ColumnTypes, ending: string | undefined, travel: Travel): string => {
  const types = Object.entries(columns);
  const names = types.map(([name]) => quoted(name)).join(', ');
  const arrays = types.map(([, type], at) =>
    unfolded(travel, `$${at + 1}`, travelsAsText(type) ? 'text' : type),
  );
  const selected = types.map(([name, type]) => quoted(name) + (travelsAsText(type) ? `::${type}` : ''));
  const insert = `insert into ${quoted(table)} (${names})
    select ${selected.join(', ')} from unnest(${arrays.join(', ')}) as given(${names})`;
  // Bare, it would be carried to the workers of a Citus cluster as COPY, which row-level security refuses.
  return ending === undefined
    ? `with written as (${insert} returning 1) select count(*) from written`
    : `${insert} ${ending}`;
};

const statementFor = (
  table: string,
  columns: ColumnTypes,
  ending: string | undefined,
  travel: Travel,
): string => {
  const known = written.get(columns) ?? new Map<string, string>();
  written.set(columns, known);
  const key = `${table} ${travel} ${ending ?? ''}`;
  const text = known.get(key) ?? write(table, columns, ending, travel);
  known.set(key, text);
  return text;
};

const valuesOf = (rows: readonly object[], name: string): unknown[] =>
  rows.map((row) => (row as Readonly<Record<string, unknown>>)[name]);

/** Every column joined, or null when one of them cannot be. */
const joinedColumns = (columns: ColumnTypes, rows: readonly object[]): string[] | null => {
  const texts: string[] = [];
  for (const [name, type] of Object.entries(columns)) {
    const text = joinedArray(valuesOf(rows, name), type);
    if (text === null) return null;
    texts.push(text);
  }
  return texts;
};

/**
 * Inserts any number of rows by one statement, whatever their number: PostgreSQL unfolds one array a
 * column, which costs it a third less than JSON.
 * `ending` is SQL such as an `on conflict` or `returning` clause; what it returns is answered. `columns` is a constant of
 * its module. Bytes are given as `bytes(buffer)`.
 */
export const insertRows = async <Returned = never>(
  tx: Tx,
  table: keyof DB,
  columns: ColumnTypes,
  rows: readonly object[],
  ending?: string,
): Promise<Returned[]> => {
  if (rows.length === 0) return [];
  const joined = joinedColumns(columns, rows);
  const text = statementFor(table, columns, ending, joined === null ? 'literal' : 'joined');
  const arrays =
    joined ?? Object.entries(columns).map(([name, type]) => arrayLiteral(valuesOf(rows, name), type));
  const result = await tx.executeQuery(CompiledQuery.raw(text, arrays));
  return ending === undefined ? [] : (result.rows as Returned[]);
};

/** A bytea literal for `insertRows`. */
export const bytes = (buffer: Uint8Array): string => `\\x${Buffer.from(buffer).toString('hex')}`;
