import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { unwrapDataKey, wrapDataKey } from '#platform/crypto/data-key.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { bytes } from '#platform/db/insert-rows.ts';

const KEYS_PER_BATCH = 2000;

interface WrappedRow {
  county_code: number;
  id: string;
  wrapped_key: Buffer;
  key_version: number;
}

const rewrapBatch = async (tx: Tx): Promise<number> => {
  const keyring = currentKeyring();
  const { rows } = await sql<WrappedRow>`
    select county_code, id, wrapped_key, key_version from person
    where key_version <> ${keyring.currentMaster} limit ${KEYS_PER_BATCH} for update
  `.execute(tx);
  const rewrapped = rows.map((row) => {
    const dataKey = unwrapDataKey(keyring, { wrapped: row.wrapped_key, version: row.key_version });
    return {
      county_code: row.county_code,
      id: row.id,
      wrapped_key: bytes(wrapDataKey(keyring, dataKey).wrapped),
    };
  });
  await sql`
    update person set wrapped_key = given.wrapped_key, key_version = ${keyring.currentMaster}
    from json_to_recordset(${JSON.stringify(rewrapped)}::json) as given(county_code integer, id uuid, wrapped_key bytea)
    where person.county_code = given.county_code and person.id = given.id
  `.execute(tx);
  return rows.length;
};

/** Wraps every person's key under the current master key; envelopes, acts and chains are untouched. Answers how many. */
export const rewrapKeys = async (db: Database): Promise<number> => {
  let total = 0;
  for (;;) {
    const count = await inScope(db, WHOLE_SCOPE, rewrapBatch);
    total += count;
    if (count < KEYS_PER_BATCH) return total;
  }
};
