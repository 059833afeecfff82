import { sql, type RawBuilder } from 'kysely';
import { personKey, type PersonRef } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';

interface LastDay {
  readonly person_id: string;
  readonly last_day: string;
}

/** Work of the people's own county only: a question about one village asks no other county. */
export const lastDaysStatement = (
  county: number,
  people: readonly string[],
  ledgers: readonly string[],
): RawBuilder<LastDay> => sql<LastDay>`
  select person_id, max(business_day) as last_day from (
    select entry.person_id, entry.business_day from ledger_entry entry
    where entry.county_code = ${county} and entry.person_county = ${county}
      and entry.person_id = any(${people}::uuid[]) and entry.ledger = any(${ledgers}::text[])
      and entry.state in ('submitted', 'accepted')
    union all
    select named.person_id, entry.business_day from entry_person named
    join ledger_entry entry on entry.county_code = named.county_code and entry.id = named.entry_id
    where named.county_code = ${county} and named.person_county = ${county}
      and named.person_id = any(${people}::uuid[]) and entry.ledger = any(${ledgers}::text[])
      and entry.state in ('submitted', 'accepted')
  ) as work
  group by person_id`;

/** The latest day on which entries of these ledgers name each of some people of one county, by `personKey`. */
export const lastDaysNaming = async (
  tx: Tx,
  county: number,
  people: readonly PersonRef[],
  ledgers: readonly string[],
): Promise<Map<string, string>> => {
  if (people.length === 0) return new Map();
  const ids = people.map(({ id }) => id);
  const { rows } = await lastDaysStatement(county, ids, ledgers).execute(tx);
  return new Map(rows.map((row) => [personKey({ countyCode: county, id: row.person_id }), row.last_day]));
};
