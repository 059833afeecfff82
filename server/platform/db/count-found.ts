import { sql, type RawBuilder } from 'kysely';
import type { Tx } from './database.ts';

/** How many rows of the transaction's scope there are: `countFound(tx, sql`person_move m where …`)`. */
export const countFound = async (tx: Tx, rows: RawBuilder<unknown>): Promise<number> => {
  const counted = await sql<{ rows: number }>`select count(*) as rows from ${rows}`.execute(tx);
  return counted.rows[0]?.rows ?? 0;
};
