import { sql } from 'kysely';
import { ledgers } from '#definitions';
import type { RegionCode } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import { entriesWithin } from './entries-within.ts';

/**
 * How many entries that count an area has over some days, of whatever ledger; counting stops at `most`, for who asks wants
 * to know whether there is anything to report.
 */
export const countEntries = async (
  tx: Tx,
  region: RegionCode,
  days: { readonly from: string; readonly to: string },
  most: number,
): Promise<number> => {
  const { rows } = await sql<{ entries: number }>`
    select count(*) as entries from (
      select e.id from ledger_entry e where ${entriesWithin(ledgers, region, days)} and e.state = 'accepted'
      limit ${most}
    ) counted
  `.execute(tx);
  return rows[0]!.entries;
};
