import { sql } from 'kysely';
import type { PersonRef } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';

/** What an official system says of a person, as sheets and files show it. */
export interface OfficialRecord {
  readonly official_number: string | null;
  readonly state: string | null;
  readonly state_on: string | null;
}

/** Official records in force of these people by `mirror/person id`; the latest state where a system holds several. */
export const officialRecords = async (
  tx: Tx,
  mirrors: readonly string[],
  people: readonly PersonRef[],
): Promise<ReadonlyMap<string, OfficialRecord>> => {
  if (mirrors.length === 0 || people.length === 0) return new Map();
  const { rows } = await sql<OfficialRecord & { mirror: string; person_id: string }>`
    select mirror, person_id, official_number, state, state_on from mirror_record
    where county_code = any(${[...new Set(people.map(({ countyCode }) => countyCode))]}::integer[])
      and person_id = any(${people.map(({ id }) => id)}::uuid[]) and mirror = any(${mirrors}::text[]) and gone_on is null
    order by state_on desc nulls last
  `.execute(tx);
  return new Map(rows.toReversed().map((row) => [`${row.mirror}/${row.person_id}`, row]));
};
