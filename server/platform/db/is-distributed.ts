import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Whether the tables lie on the workers of a Citus cluster: statements over many counties must then be simple ones. */
export const isDistributed = async (db: Database): Promise<boolean> => {
  const { rows } = await sql<{ distributed: boolean }>`
    select exists (select from pg_extension where extname = 'citus') as distributed
  `.execute(db);
  return rows[0]?.distributed ?? false;
};
