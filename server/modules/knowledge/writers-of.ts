import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { VersionRef } from './knowledge-row.ts';

const WRITING = ['knowledge.draft', 'knowledge.write'];

/**
 * The accounts that wrote a version or any of its wordings, by its id: a draft may be rewritten by a colleague, and nobody
 * decides on their own words.
 */
export const writersOf = async (
  tx: Tx,
  versions: readonly VersionRef[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await sql<{ subject_id: string; writers: string[] }>`
    select subject_id, array_agg(distinct account_id) as writers from act
    where county_code = any(${[...new Set(versions.map(({ countyCode }) => countyCode))]}::integer[])
      and subject_id = any(${versions.map(({ id }) => id)}::uuid[]) and kind = any(${WRITING}::text[])
    group by subject_id
  `.execute(tx);
  return new Map(rows.map((row) => [row.subject_id, row.writers]));
};
