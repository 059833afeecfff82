import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { unwrapDataKey, wrapDataKey } from '#platform/crypto/data-key.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { bytes } from '#platform/db/insert-rows.ts';

const KEYS_PER_BATCH = 2000;

const rewrapBatch = async (tx: Tx, county: number): Promise<number> => {
  const keyring = currentKeyring();
  const { rows } = await sql<{ id: string; wrapped_key: Buffer; key_version: number }>`
    select id, wrapped_key, key_version from mirror_record
    where county_code = ${county} and key_version <> ${keyring.currentMaster} limit ${KEYS_PER_BATCH} for update
  `.execute(tx);
  const given = rows.map((row) => ({
    id: row.id,
    wrapped_key: bytes(
      wrapDataKey(keyring, unwrapDataKey(keyring, { wrapped: row.wrapped_key, version: row.key_version }))
        .wrapped,
    ),
  }));
  await sql`
    update mirror_record m set wrapped_key = g.wrapped_key, key_version = ${keyring.currentMaster}
    from json_to_recordset(${JSON.stringify(given)}::json) as g(id uuid, wrapped_key bytea)
    where m.county_code = ${county} and m.id = g.id
  `.execute(tx);
  return rows.length;
};

/** Wraps the key of every official record under the current master key; envelopes and acts are untouched. Answers how many. */
export const rewrapRecordKeys = async (db: Database): Promise<number> => {
  const { rows: counties } = await inScope(db, WHOLE_SCOPE, (tx) =>
    sql<{ county_code: number }>`
      select distinct county_code from mirror_record where key_version <> ${currentKeyring().currentMaster}
    `.execute(tx),
  );
  let total = 0;
  for (const { county_code: county } of counties) {
    for (let count = KEYS_PER_BATCH; count === KEYS_PER_BATCH; total += count)
      count = await inScope(db, WHOLE_SCOPE, (tx) => rewrapBatch(tx, county));
  }
  return total;
};
