import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { unwrapDataKey, wrapDataKey } from '#platform/crypto/data-key.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { bytes } from '#platform/db/insert-rows.ts';

const KEYS_PER_BATCH = 2_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

interface KeyedRow {
  readonly id: string;
  readonly wrapped_key: Buffer;
  readonly key_version: number;
}

/** Every table whose rows have a data key of their own: asked of the database, so that none can be forgotten. */
const keyedTables = (db: Database): Promise<string[]> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<{ table_name: string }>`
      select table_name from information_schema.columns
      where table_schema = current_schema() and column_name = 'wrapped_key' order by table_name
    `.execute(tx);
    return rows.map((row) => row.table_name);
  });

const countiesOf = (db: Database, table: string): Promise<number[]> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<{ county_code: number }>`
      select distinct county_code from ${sql.table(table)} where key_version <> ${currentKeyring().currentMaster}
    `.execute(tx);
    return rows.map((row) => row.county_code);
  });

const readBatch = async (tx: Tx, table: string, county: number, after: string): Promise<KeyedRow[]> => {
  const { rows } = await sql<KeyedRow>`
    select id, wrapped_key, key_version from ${sql.table(table)}
    where county_code = ${county} and id > ${after}::uuid and wrapped_key is not null
      and key_version <> ${currentKeyring().currentMaster}
    order by id limit ${KEYS_PER_BATCH} for update
  `.execute(tx);
  return rows;
};

const writeBatch = async (
  tx: Tx,
  table: string,
  county: number,
  rows: readonly KeyedRow[],
): Promise<void> => {
  const keyring = currentKeyring();
  const given = rows.map(({ id, wrapped_key: wrapped, key_version: version }) => ({
    id,
    wrapped_key: bytes(wrapDataKey(keyring, unwrapDataKey(keyring, { wrapped, version })).wrapped),
  }));
  await sql`
    update ${sql.table(table)} t set wrapped_key = given.wrapped_key, key_version = ${keyring.currentMaster}
    from json_to_recordset(${JSON.stringify(given)}::json) as given(id uuid, wrapped_key bytea)
    where t.county_code = ${county} and t.id = given.id
  `.execute(tx);
};

/**
 * Wraps every data key under the current master key, table by table and county by county; what the keys seal, acts and
 * chains are untouched. Taken up again after an interruption, it goes on with what is left. Answers how many.
 */
export const rewrapEveryKey = async (db: Database): Promise<number> => {
  let total = 0;
  for (const table of await keyedTables(db))
    for (const county of await countiesOf(db, table))
      for (let after: string | undefined = FIRST_ID; after !== undefined;) {
        const from: string = after;
        const rows = await inScope(db, WHOLE_SCOPE, async (tx) => {
          const batch = await readBatch(tx, table, county, from);
          if (batch.length > 0) await writeBatch(tx, table, county, batch);
          return batch;
        });
        total += rows.length;
        after = rows.length < KEYS_PER_BATCH ? undefined : rows.at(-1)!.id;
      }
  return total;
};
