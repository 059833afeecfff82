import { sql } from 'kysely';
import type { RegionCode } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import { entriesWithin } from './entries-within.ts';

/** Entries handed in or counted, station by station, of one ledger over some days in an area. Drafts and withdrawn ones are not. */
export const countReported = async (
  tx: Tx,
  ledger: string,
  region: RegionCode,
  days: { readonly from: string; readonly to: string },
): Promise<Map<RegionCode, number>> => {
  const { rows } = await sql<{ region_code: number; entries: number }>`
    select e.region_code, count(*) as entries from ledger_entry e
    where ${entriesWithin([{ code: ledger }], region, days)} and e.state in ('submitted', 'returned', 'accepted')
    group by e.region_code
  `.execute(tx);
  return new Map(rows.map((row) => [row.region_code, row.entries]));
};
