import { sql } from 'kysely';
import { personKey, type PersonRef } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';

export interface Beginning {
  readonly numbers: readonly number[];
  /** Whether the wording the cases begin with is kept already. Asked for each time: what was rolled back kept nothing. */
  readonly isKept: boolean;
}

/** Numbers for so many new cases. */
export const beginningOf = async (tx: Tx, count: number, digest: string): Promise<Beginning> => {
  const { rows } = await sql<{ next: number; is_kept: boolean }>`
    select nextval('case_number') as next,
      exists (select 1 from case_definition where digest = ${digest}) as is_kept
    from generate_series(1, ${count}::integer)
  `.execute(tx);
  return { numbers: rows.map(({ next }) => Number(next)), isKept: rows[0]?.is_kept ?? false };
};

/** The open case each person already has of this item. */
export const openOnes = async (
  tx: Tx,
  item: string,
  people: readonly PersonRef[],
): Promise<Map<string, string>> => {
  const { rows } = await sql<{ person_county: number; person_id: string; number: string }>`
    select person_county, person_id, number from case_file
    where person_county = any(${[...new Set(people.map(({ countyCode }) => countyCode))]}::integer[])
      and person_id = any(${people.map(({ id }) => id)}::uuid[]) and item = ${item} and is_open
  `.execute(tx);
  return new Map(
    rows.map((row) => [personKey({ countyCode: row.person_county, id: row.person_id }), row.number]),
  );
};
