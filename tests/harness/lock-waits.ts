import { sql } from 'kysely';
import { vi } from 'vitest';
import type { Database } from '#platform/db/database.ts';

const HERE = sql`select 1 from pg_locks where not granted`;
const ON_THE_CLUSTER = sql`select 1 from citus_lock_waits`;

const WAITS = process.env['CITUS_URL'] ? [HERE, ON_THE_CLUSTER] : [HERE];
const LONGEST_MS = 20_000;

/** Until so many statements wait for locks that others hold; on a cluster they may wait on a worker. */
export const untilSomebodyWaits = (db: Database, many = 1): Promise<unknown> =>
  vi.waitUntil(
    async () => {
      for (const waits of WAITS) if ((await waits.execute(db)).rows.length >= many) return true;
      return false;
    },
    { timeout: LONGEST_MS },
  );
