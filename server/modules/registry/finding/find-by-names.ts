import { sql } from 'kysely';
import { regionRange, type RegionCode } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import type { PersonRow } from '../person-row.ts';
import { NAME_SUFFIX } from './person-terms.ts';

/** The people on file in an area, within scope, who bear these whole names, by name; a name of nobody is left out. */
export const findByNames = async (
  tx: Tx,
  names: readonly string[],
  region: RegionCode,
): Promise<Map<string, PersonRow[]>> => {
  if (names.length === 0) return new Map();
  const [first, last] = regionRange(region);
  const { rows } = await sql<PersonRow>`
    select p.* from person_term t join person p on p.county_code = t.county_code and p.id = t.person_id
    where t.kind = ${NAME_SUFFIX} and t.term = any(${names}::text[]) and t.region_code between ${first} and ${last}
      and p.name = t.term and p.state = 'active'
  `.execute(tx);
  return Map.groupBy(rows, ({ name }) => name);
};
