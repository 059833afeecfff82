import { CompiledQuery } from 'kysely';
import type { DB } from '#generated/db.ts';
import { arrayLiteral } from './array-literal.ts';
import type { Tx } from './database.ts';
import { joinedArray, splitArray } from './joined-array.ts';
import { WITH_THE_NEXT } from './preparing-client.ts';

/** Column names with their PostgreSQL types, in order: { id: 'uuid', county_code: 'integer' }. */
export type ColumnTypes = Readonly<Record<string, string>>;

/** Statements by table, columns and ending: they never change, so each is written once. */
const written = new WeakMap<ColumnTypes, Map<string, string>>();
/** As `written`, for several insertions by one statement. */
const writtenTogether = new Map<string, string>();

const quoted = (name: string): string => `"${name}"`;

/** An array of arrays would have to be a rectangle, and JSON has no array type that saves anything: both travel as texts. */
const travelsAsText = (type: string): boolean => type === 'jsonb' || type.endsWith('[]');

/** How the values of a column travel: as an array literal, or joined (`joinedArray`). */
type Travel = 'literal' | 'joined';

const unfolded = (travel: Travel, parameter: string, type: string): string =>
  travel === 'literal' ? `${parameter}::${type}[]` : splitArray(parameter, type);

/** The insertion itself; its parameters begin behind the first `offset`. */
const insertion = (table: string, columns: ColumnTypes, travel: Travel, offset = 0): string => {
  const types = Object.entries(columns);
  const names = types.map(([name]) => quoted(name)).join(', ');
  const arrays = types.map(([, type], at) =>
    unfolded(travel, `$${offset + at + 1}`, travelsAsText(type) ? 'text' : type),
  );
  const selected = types.map(([name, type]) => quoted(name) + (travelsAsText(type) ? `::${type}` : ''));
  return `insert into ${quoted(table)} (${names})
    select ${selected.join(', ')} from unnest(${arrays.join(', ')}) as given(${names})`;
};

/** The statement of one insertion, written once; `ending` says what it answers. */
const statementFor = (table: string, columns: ColumnTypes, ending: string, travel: Travel): string => {
  const known = written.get(columns) ?? new Map<string, string>();
  written.set(columns, known);
  const key = `${table} ${travel} ${ending}`;
  const text = known.get(key) ?? `${insertion(table, columns, travel)} ${ending}`;
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

/** The values of all columns as they travel. */
const travelling = (
  columns: ColumnTypes,
  rows: readonly object[],
): { readonly travel: Travel; readonly arrays: readonly string[] } => {
  const joined = joinedColumns(columns, rows);
  if (joined) return { travel: 'joined', arrays: joined };
  const literals = Object.entries(columns).map(([name, type]) => arrayLiteral(valuesOf(rows, name), type));
  return { travel: 'literal', arrays: literals };
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
  if (ending === undefined) {
    await insertTogether(tx, [{ table, columns, rows }]);
    return [];
  }
  const { travel, arrays } = travelling(columns, rows);
  const text = statementFor(table, columns, ending, travel);
  return (await tx.executeQuery(CompiledQuery.raw(text, [...arrays]))).rows as Returned[];
};

/** Rows for one table, as `insertRows` takes them. */
export interface Insertion {
  readonly table: keyof DB;
  readonly columns: ColumnTypes;
  readonly rows: readonly object[];
  /** Such as `on conflict do nothing`; nothing may be returned. */
  readonly ending?: string;
}

/** From so many rows on, an insertion goes out at once: the database works while the next rows are made ready. */
const MANY = 50;

/**
 * Inserts rows of several tables by one statement: what one act writes goes out in one journey, and a few rows together
 * with the statement after them, which then tells what failed. None of them may need to see what another one has written.
 */
export const insertTogether = async (tx: Tx, insertions: readonly Insertion[]): Promise<void> => {
  const filled = insertions.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return;
  const parts = filled.map(({ columns, rows }) => travelling(columns, rows));
  const sending = filled.every(({ rows }) => rows.length < MANY) ? WITH_THE_NEXT : '';
  const key = filled
    .map(({ table, columns, ending }, at) =>
      [table, Object.keys(columns), ending, parts[at]!.travel].join(' '),
    )
    .join(' | ')
    .concat(sending);
  const text =
    writtenTogether.get(key) ??
    sending +
      writeTogether(
        filled,
        parts.map(({ travel }) => travel),
      );
  writtenTogether.set(key, text);
  await tx.executeQuery(
    CompiledQuery.raw(
      text,
      parts.flatMap(({ arrays }) => arrays),
    ),
  );
};

const writeTogether = (insertions: readonly Insertion[], travels: readonly Travel[]): string => {
  let offset = 0;
  const inserts = insertions.map(({ table, columns, ending = '' }, at) => {
    const text = insertion(table, columns, travels[at]!, offset);
    offset += Object.keys(columns).length;
    return `written_${at} as (${text} ${ending} returning 1)`;
  });
  const counts = inserts.map((_, at) => `(select count(*) from written_${at})`);
  // Bare, an insertion would be carried to the workers of a Citus cluster as COPY, which row-level security refuses.
  return `with ${inserts.join(', ')} select ${counts.join(' + ')}`;
};

/** A bytea literal for `insertRows`. */
export const bytes = (buffer: Uint8Array): string => `\\x${Buffer.from(buffer).toString('hex')}`;
