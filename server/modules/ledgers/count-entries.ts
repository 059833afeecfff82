import { sql } from 'kysely';
import { ledgers } from '#definitions';
import { countyOf, regionRange, type RegionCode } from '#kit';
import type { Tx } from '#platform/db/database.ts';

/**
 * How many entries that count an area has over some days, of whatever ledger; counting stops at `most`, for who asks wants
 * to know whether there is anything to report.
 */
export const countEntries = async (
  tx: Tx,
  region: RegionCode,
  { from, to }: { readonly from: string; readonly to: string },
  most: number,
): Promise<number> => {
  const [first, last] = regionRange(region);
  const { rows } = await sql<{ entries: number }>`
    select count(*) as entries from (
      select id from ledger_entry
      where county_code between ${countyOf(first)} and ${countyOf(last)} and region_code between ${first} and ${last}
        and ledger = any(${ledgers.map(({ code }) => code)}::text[])
        and business_day between ${from}::date and ${to}::date and state = 'accepted'
      limit ${most}
    ) counted
  `.execute(tx);
  return rows[0]!.entries;
};
