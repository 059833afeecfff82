import { sql, type RawBuilder } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';

/** Counties that have messages of which a condition holds. */
export const countiesWith = (db: Database, condition: RawBuilder<unknown>): Promise<number[]> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<{ county_code: number }>`
      select distinct county_code from message where ${condition}
    `.execute(tx);
    return rows.map((row) => row.county_code);
  });
