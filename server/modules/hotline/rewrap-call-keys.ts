import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { unwrapDataKey, wrapDataKey } from '#platform/crypto/data-key.ts';
import { inScope, type Database } from '#platform/db/database.ts';

const KEYS_PER_BATCH = 2_000;

interface WrappedRow {
  readonly county_code: number;
  readonly id: string;
  readonly wrapped_key: Buffer;
  readonly key_version: number;
}

const rewrapBatch = (db: Database): Promise<number> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const keyring = currentKeyring();
    const { rows } = await sql<WrappedRow>`
      select county_code, id, wrapped_key, key_version from hotline_call
      where wrapped_key is not null and key_version <> ${keyring.currentMaster} limit ${KEYS_PER_BATCH}
    `.execute(tx);
    for (const row of rows) {
      const key = unwrapDataKey(keyring, { wrapped: row.wrapped_key, version: row.key_version });
      const { wrapped, version } = wrapDataKey(keyring, key);
      await sql`
        update hotline_call set wrapped_key = ${wrapped}, key_version = ${version}
        where county_code = ${row.county_code} and id = ${row.id}
      `.execute(tx);
    }
    return rows.length;
  });

/** Wraps the key of every caller's number under the current master key. Answers how many. */
export const rewrapCallKeys = async (db: Database): Promise<number> => {
  let total = 0;
  for (let done = KEYS_PER_BATCH; done === KEYS_PER_BATCH; total += done) done = await rewrapBatch(db);
  return total;
};
