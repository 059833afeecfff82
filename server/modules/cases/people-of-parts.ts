import { sql } from 'kysely';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import type { CaseRef } from './case-facts.ts';
import type { PartRow } from './part-row.ts';

/** Whose names stand in the parts of an inbox: known to the case, which the department does not see. */
export const peopleOfParts = (tx: Tx, rows: readonly PartRow[]): Promise<CaseRef[]> =>
  beyondScope(tx, async () => {
    const { rows: people } = await sql<CaseRef>`
      select distinct person_county as "countyCode", person_id as id from case_file
      where county_code = any(${[...new Set(rows.map((row) => row.county_code))]}::integer[])
        and id = any(${[...new Set(rows.map((row) => row.case_id))]}::uuid[])
    `.execute(tx);
    return people;
  });
