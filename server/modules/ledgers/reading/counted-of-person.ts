import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { entriesNaming } from '../recording/entry-people.ts';
import type { EntryRef } from '../entry-row.ts';

/**
 * How often a ledger names a person, and the sums of some of its number fields there, by code; withdrawn entries left out,
 * those that wait for review counted, so that nothing is entered twice meanwhile.
 */
export const countedOfPerson = async (
  tx: Tx,
  ledger: string,
  person: EntryRef,
  fields: readonly string[],
): Promise<{ readonly entries: number; readonly sums: Readonly<Record<string, number>> }> => {
  const sums = fields.map(
    (field) => sql`, coalesce(sum((answers->>${sql.lit(field)})::bigint), 0)::bigint as ${sql.ref(field)}`,
  );
  const { rows } = await sql<Record<string, number>>`
    select count(*) as "$entries" ${sql.join(sums, sql``)} from ${entriesNaming(person)} entries
    where ledger = ${ledger} and state in ('submitted', 'returned', 'accepted')
  `.execute(tx);
  const { $entries = 0, ...sum } = rows[0] ?? {};
  return { entries: $entries, sums: sum };
};
