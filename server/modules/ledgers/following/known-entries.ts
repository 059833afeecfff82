import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { EntryRef } from '../entry-row.ts';

/** Ids of those of the entries that are there, in scope: for records that wrote their own line of a ledger. */
export const knownEntries = async (tx: Tx, refs: readonly EntryRef[]): Promise<Set<string>> => {
  if (refs.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from ledger_entry
    where county_code = any(${[...new Set(refs.map((ref) => ref.countyCode))]}::integer[])
      and id = any(${refs.map((ref) => ref.id)}::uuid[])
  `.execute(tx);
  return new Set(rows.map(({ id }) => id));
};
