import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { makeIdsBehind } from '#platform/db/new-id.ts';

/**
 * Lets the ids of this process begin behind the last act: rows are the sum of their acts in the order of their ids, also
 * where the machine's time was ahead when those were made. Asks all counties, once at the start.
 */
export const continueIds = (db: Database): Promise<void> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from act order by id desc limit 1`.execute(tx);
    if (rows[0]) makeIdsBehind(rows[0].id);
  });
