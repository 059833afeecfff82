import { sql } from 'kysely';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import type { StoredAct } from './act.ts';

/**
 * The acts an account keyed itself, latest first; rows of its imports are not among them. Those of a
 * clerk of one county are looked for there: what was handed in to a body above lies with that body.
 */
export const actsByHand = async (tx: Tx, accountId: string, most: number): Promise<StoredAct[]> => {
  const { rows } = await sql<StoredAct>`
    select * from act where account_id = ${accountId}::uuid and request_key is not null
      and ${inOneCounty(scopeOf(tx))}
    order by id desc limit ${most}
  `.execute(tx);
  return rows;
};
