import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { StoredAct } from './act.ts';
import type { ActContext } from './new-act.ts';

/** The act this request already made, if it is being repeated (same account, same Idempotency-Key). */
export const findActByRequest = async (
  tx: Tx,
  countyCode: number,
  context: ActContext,
): Promise<StoredAct | undefined> => {
  if (context.requestKey === null) return undefined;
  const { rows } = await sql<StoredAct>`
    select * from act
    where county_code = ${countyCode} and account_id = ${context.actor.accountId} and request_key = ${context.requestKey}
  `.execute(tx);
  return rows[0];
};
