import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { ActPayload } from './act.ts';
import type { ActContext } from './new-act.ts';

/**
 * The part of an act's payload that names its request, for requests that act on many subjects: the request key itself
 * stands on one act only.
 */
export const requestOf = ({ requestKey }: ActContext): ActPayload =>
  requestKey === null ? {} : { request: requestKey };

/** The subjects this very request acted on before, of those named: asked again, it answers the same of them. */
export const actedBefore = async (
  tx: Tx,
  countyCode: number,
  { actor, requestKey }: ActContext,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (requestKey === null || ids.length === 0) return new Set();
  const { rows } = await sql<{ subject_id: string }>`
    select subject_id from act
    where county_code = ${countyCode} and subject_id = any(${ids}::uuid[])
      and account_id = ${actor.accountId}::uuid and payload->>'request' = ${requestKey}
  `.execute(tx);
  return new Set(rows.map((row) => row.subject_id));
};

/** How many of the subjects a statement lists by their ids, all of one county, this very request acted on before. */
export const countActedBefore = async (
  tx: Tx,
  countyCode: number,
  { actor, requestKey }: ActContext,
  subjects: RawBuilder<unknown>,
): Promise<number> => {
  if (requestKey === null) return 0;
  const { rows } = await sql<{ acted: number }>`
    select count(distinct subject_id) as acted from act
    where county_code = ${countyCode} and subject_id in (${subjects})
      and account_id = ${actor.accountId}::uuid and payload->>'request' = ${requestKey}
  `.execute(tx);
  return rows[0]!.acted;
};
