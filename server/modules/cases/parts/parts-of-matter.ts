import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { CaseRef } from '../case-facts.ts';
import type { PartRow } from './part-row.ts';

/** The parts of a joint matter in scope, in the order they were made. */
export const partsOfMatter = async (tx: Tx, { countyCode, id }: CaseRef): Promise<PartRow[]> => {
  const { rows } = await sql<PartRow>`
    select * from case_part where county_code = ${countyCode} and case_id = ${id}::uuid order by id
  `.execute(tx);
  return rows;
};
