import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { CaseRow } from './case-facts.ts';

/** A case in scope by its number, or undefined. */
export const findCase = async (tx: Tx, number: string): Promise<CaseRow | undefined> => {
  const county = Number(number.slice(0, 6));
  if (!Number.isInteger(county)) return undefined;
  const { rows } = await sql<CaseRow>`
    select * from case_file where county_code = ${county} and number = ${number}
  `.execute(tx);
  return rows[0];
};
