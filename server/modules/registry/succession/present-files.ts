import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { getPerson } from '../get-person.ts';
import { movedTo, type PersonRow } from '../person-row.ts';

/** The file that goes on from this one today, when another county took it over on the way; null when none did. */
const followFile = async (tx: Tx, row: PersonRow): Promise<PersonRow | null> => {
  let [at, hasMoved] = [row, false];
  for (;;) {
    const moved = movedTo(at);
    const next = moved ?? (at.merged_into && { countyCode: at.county_code, id: at.merged_into });
    if (!next) return hasMoved ? at : null;
    hasMoved ||= moved !== null;
    at = await getPerson(tx, next);
  }
};

/**
 * Where files of one county that another took over are today, by their id here; the others are left out. The inverse of
 * `earlierFiles`. The transaction must see all the counties they went through.
 */
export const presentFiles = async (
  tx: Tx,
  countyCode: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonRow>> => {
  const { rows } = await sql<PersonRow>`
    select * from person where county_code = ${countyCode} and id = any(${[...new Set(ids)]}::uuid[])
      and (moved_to_id is not null or merged_into is not null)
  `.execute(tx);
  const present = new Map<string, PersonRow>();
  for (const row of rows) {
    const file = await followFile(tx, row);
    if (file) present.set(row.id, file);
  }
  return present;
};
