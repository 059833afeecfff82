import { sql } from 'kysely';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import type { StoredAct } from './act.ts';

/** Somebody who does other work all day is not looked back for longer. */
const LOOKED_BACK = 500;

/**
 * The acts of some kinds an account keyed itself, latest first; rows of its imports are not among them. Those of a
 * clerk of one county are looked for there: what was handed in to a body above lies with that body.
 */
export const actsByHand = async (
  tx: Tx,
  accountId: string,
  kinds: readonly string[],
  most: number,
): Promise<StoredAct[]> => {
  const { rows } = await sql<StoredAct>`
    select * from (
      select * from act where account_id = ${accountId}::uuid and request_key is not null
        and ${inOneCounty(scopeOf(tx))}
      order by id desc limit ${LOOKED_BACK}
    ) recent where kind = any(${kinds}::text[])
    order by id desc limit ${most}
  `.execute(tx);
  return rows;
};
