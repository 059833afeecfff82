import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { StoredAct } from './act.ts';
import type { ActContext } from './new-act.ts';

/**
 * The act this request already made, if it is being repeated (same account, same Idempotency-Key). Without a county it is
 * looked for in every county in scope, over the account's own acts.
 */
export const findActByRequest = async (
  tx: Tx,
  countyCode: number | null,
  context: ActContext,
): Promise<StoredAct | undefined> => {
  if (context.requestKey === null) return undefined;
  const inCounty = countyCode === null ? sql`true` : sql`county_code = ${countyCode}`;
  const { rows } = await sql<StoredAct>`
    select * from act
    where ${inCounty} and account_id = ${context.actor.accountId} and request_key = ${context.requestKey}
  `.execute(tx);
  return rows[0];
};
