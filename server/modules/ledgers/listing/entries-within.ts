import { sql, type RawBuilder } from 'kysely';
import { countyOf, regionLevel, regionRange, townshipOf, type RegionCode } from '#kit';

/** Entries `e` of an area, as SQL: by the column its level has. */
export const withinRegion = (region: RegionCode): RawBuilder<unknown> => {
  switch (regionLevel(region)) {
    case 'village':
      return sql`e.county_code = ${countyOf(region)} and e.region_code = ${region}`;
    case 'township':
      return sql`e.county_code = ${countyOf(region)} and e.township_code = ${townshipOf(region)}`;
    case 'county':
      return sql`e.county_code = ${countyOf(region)}`;
    default: {
      const [first, last] = regionRange(region);
      return sql`e.county_code between ${countyOf(first)} and ${countyOf(last)}`;
    }
  }
};

/** Entries `e` of some ledgers in an area over some business days, both included, whatever their state. */
export const entriesWithin = (
  ledgers: readonly { readonly code: string }[],
  region: RegionCode,
  { from, to }: { readonly from: string; readonly to: string },
): RawBuilder<unknown> => sql`
  ${withinRegion(region)} and e.ledger = any(${ledgers.map(({ code }) => code)}::text[])
  and e.business_day between ${from}::date and ${to}::date`;
