import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { likeness, strengthOf, type DuplicateReason } from './likeness.ts';
import { likenessKeys, type LikenessFacts } from './likeness-keys.ts';
import { isComparable, likenessOfRow } from './likeness-of-row.ts';
import type { PersonRow } from '../person-row.ts';

/** A file in scope that may be the same person's. */
export interface LookAlike {
  readonly row: PersonRow;
  readonly reasons: readonly DuplicateReason[];
}

/** More look-alikes than these help nobody decide. */
const MOST = 10;

/** The statement that finds files sharing a key, for `explain` as well. */
export const sharingKeys = (keys: readonly string[]) => sql<{ county_code: number; person_id: string }>`
  select distinct county_code, person_id from duplicate_key where key = any(${keys}::bigint[]) limit ${MOST * 5}`;

/**
 * Files in scope that may be this person's, strongest reason first; the file with the same identity number is not among
 * them. A file filed in the last moments may not be known yet: the work list of duplicates will hold the pair.
 */
export const findLookAlikes = async (tx: Tx, facts: LikenessFacts): Promise<LookAlike[]> => {
  const { rows: shared } = await sharingKeys(likenessKeys(facts)).execute(tx);
  if (shared.length === 0) return [];
  const { rows } = await sql<PersonRow>`
    select * from person
    where county_code = any(${[...new Set(shared.map((row) => row.county_code))]}::integer[])
      and id = any(${shared.map((row) => row.person_id)}::uuid[])
  `.execute(tx);
  return rows
    .filter(isComparable)
    .map((row) => ({ row, facts: likenessOfRow(row) }))
    .filter((found) => found.facts.idNumber !== facts.idNumber)
    .map((found) => ({ row: found.row, reasons: likeness(facts, found.facts) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((left, right) => strengthOf(left.reasons[0]!) - strengthOf(right.reasons[0]!))
    .slice(0, MOST);
};
