import { sql } from 'kysely';
import { byCounty } from '#platform/db/by-county.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import type { CaseRef } from '../case-facts.ts';
import type { PartRow } from './part-row.ts';

/** Whose names stand in the parts of an inbox: known to the case, which the department does not see. */
export const peopleOfParts = (tx: Tx, rows: readonly PartRow[]): Promise<CaseRef[]> =>
  beyondScope(tx, async () => {
    const people = [];
    for (const [county, own] of byCounty(rows, (row) => row.county_code)) {
      const found = await sql<CaseRef>`
        select distinct person_county as "countyCode", person_id as id from case_file
        where county_code = ${county} and id = any(${own.map((row) => row.case_id)}::uuid[])
      `.execute(tx);
      people.push(...found.rows);
    }
    return people;
  });
