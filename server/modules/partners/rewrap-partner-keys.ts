import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { unwrapDataKey, wrapDataKey } from '#platform/crypto/data-key.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import type { SystemRow } from './partner-tables.ts';

/** Wraps the data key of every partner's secrets under the current master key. Answers how many. */
export const rewrapPartnerKeys = (db: Database): Promise<number> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const keyring = currentKeyring();
    const { rows } = await sql<SystemRow>`
      select * from partner_system where wrapped_key is not null and key_version <> ${keyring.currentMaster}
    `.execute(tx);
    for (const row of rows) {
      const key = unwrapDataKey(keyring, { wrapped: row.wrapped_key!, version: row.key_version! });
      const { wrapped, version } = wrapDataKey(keyring, key);
      await sql`
        update partner_system set wrapped_key = ${wrapped}, key_version = ${version}
        where county_code = ${row.county_code} and id = ${row.id}
      `.execute(tx);
    }
    return rows.length;
  });
