import { sql, type RawBuilder } from 'kysely';
import type { DB } from '#generated/db.ts';
import type { Tx } from './database.ts';

/** Column names with their PostgreSQL types, in order: { id: 'uuid', county_code: 'integer' }. */
export type ColumnTypes = Readonly<Record<string, string>>;

/**
 * Inserts any number of rows by one statement, whatever their number: PostgreSQL unfolds one JSON parameter.
 * `ending` may be an `on conflict` or `returning` clause; what it returns is answered. Bytes are given as `bytes(buffer)`.
 */
export const insertRows = async <Returned = never>(
  tx: Tx,
  table: keyof DB,
  columns: ColumnTypes,
  rows: readonly object[],
  ending?: RawBuilder<Returned>,
): Promise<Returned[]> => {
  if (rows.length === 0) return [];
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
  const shape = sql.join(
    Object.entries(columns).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`),
  );
  const json = JSON.stringify(rows);
  const insert = sql`
    insert into ${sql.table(table)} (${names})
    select ${names} from json_to_recordset(${json}::json) as given(${shape})`;
  if (ending !== undefined) return (await sql<Returned>`${insert} ${ending}`.execute(tx)).rows;
  // Bare, it would be carried to the workers of a Citus cluster as COPY, which row-level security refuses.
  await sql`with written as (${insert} returning 1) select count(*) from written`.execute(tx);
  return [];
};

/** A bytea literal for `insertRows`. */
export const bytes = (buffer: Uint8Array): string => `\\x${Buffer.from(buffer).toString('hex')}`;
