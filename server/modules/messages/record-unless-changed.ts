import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import type { MessageRow } from './message-row.ts';
import { recordEvents, type MessageHappening } from './record-events.ts';

/** Records what a gateway told of a message, unless somebody changed it meanwhile. */
export const recordUnlessChanged = (
  db: Database,
  row: MessageRow,
  happening: MessageHappening,
): Promise<void> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<MessageRow>`
      select * from message where county_code = ${row.county_code} and id = ${row.id} and state = ${row.state} for update
    `.execute(tx);
    await recordEvents(tx, rows, happening);
  });
