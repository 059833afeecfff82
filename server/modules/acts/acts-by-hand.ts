import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { StoredAct } from './act.ts';

/** The acts an account keyed itself, latest first; rows of its imports are not among them. */
export const actsByHand = async (tx: Tx, accountId: string, most: number): Promise<StoredAct[]> => {
  const { rows } = await sql<StoredAct>`
    select * from act where account_id = ${accountId}::uuid and request_key is not null
    order by id desc limit ${most}
  `.execute(tx);
  return rows;
};
