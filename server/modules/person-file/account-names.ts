import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Names of accounts by id; the machine's own work has none. */
export const accountNames = async (tx: Tx, ids: readonly string[]): Promise<Map<string, string>> => {
  const { rows } = await sql<{ id: string; display_name: string }>`
    select id, display_name from account where id = any(${[...new Set(ids)]}::uuid[])
  `.execute(tx);
  return new Map(rows.map((row) => [row.id, row.display_name]));
};
