import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { ActPayload } from './act.ts';
import type { ActContext } from './new-act.ts';
import { keyReused } from './once-only.ts';

/**
 * The part of an act's payload that names its request, for requests that act on many subjects: the request key itself
 * stands on one act only.
 */
export const requestOf = ({ requestKey }: ActContext): ActPayload =>
  requestKey === null ? {} : { request: requestKey };

/** What a request does with each of its subjects. */
export interface Deed {
  /** The kinds its acts may have. */
  readonly kinds: readonly string[];
  /** Where a kind stands for several deeds: whether an act is of this one. */
  readonly fits?: (payload: ActPayload) => boolean;
}

/**
 * The subjects this very request acted on before, of those named: asked again, it answers the same of them. Throws Problem
 * conflict for a key that was used for another deed on one of them.
 */
export const actedBefore = async (
  tx: Tx,
  countyCode: number,
  { actor, requestKey }: ActContext,
  ids: readonly string[],
  { kinds, fits = () => true }: Deed,
): Promise<ReadonlySet<string>> => {
  if (requestKey === null || ids.length === 0) return new Set();
  const { rows } = await sql<{ subject_id: string; kind: string; payload: ActPayload }>`
    select subject_id, kind, payload from act
    where county_code = ${countyCode} and subject_id = any(${ids}::uuid[])
      and account_id = ${actor.accountId}::uuid and payload->>'request' = ${requestKey}
  `.execute(tx);
  if (rows.some(({ kind, payload }) => !kinds.includes(kind) || !fits(payload))) throw keyReused();
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
