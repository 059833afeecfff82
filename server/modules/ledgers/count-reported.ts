import { sql } from 'kysely';
import { countyOf, regionRange, type RegionCode } from '#kit';
import type { Tx } from '#platform/db/database.ts';

/** Entries handed in or counted, station by station, of one ledger over some days in an area. Drafts and withdrawn ones are not. */
export const countReported = async (
  tx: Tx,
  ledger: string,
  region: RegionCode,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Map<RegionCode, number>> => {
  const [first, last] = regionRange(region);
  const { rows } = await sql<{ region_code: number; entries: number }>`
    select region_code, count(*) as entries from ledger_entry
    where county_code between ${countyOf(first)} and ${countyOf(last)} and ledger = ${ledger}
      and business_day between ${from}::date and ${to}::date and region_code between ${first} and ${last}
      and state in ('submitted', 'returned', 'accepted')
    group by region_code
  `.execute(tx);
  return new Map(rows.map((row) => [row.region_code, row.entries]));
};
