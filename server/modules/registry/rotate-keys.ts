import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { unwrapDataKey, wrapDataKey } from '#platform/crypto/data-key.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { bytes } from '#platform/db/insert-rows.ts';

const KEYS_PER_BATCH = 2000;

interface WrappedRow {
  id: string;
  wrapped_key: Buffer;
  key_version: number;
}

const rewrapBatch = async (tx: Tx, county: number): Promise<number> => {
  const keyring = currentKeyring();
  const { rows } = await sql<WrappedRow>`
    select id, wrapped_key, key_version from person
    where county_code = ${county} and key_version <> ${keyring.currentMaster} limit ${KEYS_PER_BATCH} for update
  `.execute(tx);
  const rewrapped = rows.map((row) => {
    const dataKey = unwrapDataKey(keyring, { wrapped: row.wrapped_key, version: row.key_version });
    return {
      id: row.id,
      wrapped_key: bytes(wrapDataKey(keyring, dataKey).wrapped),
    };
  });
  await sql`
    update person set wrapped_key = given.wrapped_key, key_version = ${keyring.currentMaster}
    from json_to_recordset(${JSON.stringify(rewrapped)}::json) as given(id uuid, wrapped_key bytea)
    where person.county_code = ${county} and person.id = given.id
  `.execute(tx);
  return rows.length;
};

/**
 * Wraps every person's key under the current master key, county by county; envelopes, acts and chains are untouched.
 * Answers how many.
 */
export const rewrapKeys = async (db: Database): Promise<number> => {
  const { rows: counties } = await inScope(db, WHOLE_SCOPE, (tx) =>
    sql<{ county_code: number }>`
      select distinct county_code from person where key_version <> ${currentKeyring().currentMaster}
    `.execute(tx),
  );
  let total = 0;
  for (const { county_code: county } of counties) {
    for (;;) {
      const count = await inScope(db, WHOLE_SCOPE, (tx) => rewrapBatch(tx, county));
      total += count;
      if (count < KEYS_PER_BATCH) break;
    }
  }
  return total;
};
