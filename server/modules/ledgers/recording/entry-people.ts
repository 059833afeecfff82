import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { insertTogether, type Insertion } from '#platform/db/insert-rows.ts';
import type { EntryRef, EntryRow } from '../entry-row.ts';

/** Where an entry lies, for the rows of its further people. */
type EntryPlaceColumns = Pick<EntryRow, 'county_code' | 'id' | 'line_number' | 'region_code'>;

const COLUMNS = {
  county_code: 'integer',
  entry_id: 'uuid',
  place: 'smallint',
  person_county: 'integer',
  person_id: 'uuid',
  line_number: 'smallint',
  region_code: 'bigint',
} as const;

/** The rows of further people of new entries. */
export const othersInsertion = (
  entries: readonly { readonly entry: EntryPlaceColumns; readonly others: readonly EntryRef[] }[],
): Insertion => ({
  table: 'entry_person',
  columns: COLUMNS,
  rows: entries.flatMap(({ entry, others }) =>
    others.map((person, at) => ({
      county_code: entry.county_code,
      entry_id: entry.id,
      place: at + 1,
      person_county: person.countyCode,
      person_id: person.id,
      line_number: entry.line_number,
      region_code: entry.region_code,
    })),
  ),
});

/** Lets an entry name these further people instead of those it named. */
export const replaceOthers = async (
  tx: Tx,
  entry: EntryPlaceColumns,
  others: readonly EntryRef[],
): Promise<void> => {
  await sql`
    delete from entry_person where county_code = ${entry.county_code} and entry_id = ${entry.id}
  `.execute(tx);
  await insertTogether(tx, [othersInsertion([{ entry, others }])]);
};

/** The further people of entries in scope, in the order named, by the id of the entry; entries without any are left out. */
export const othersOf = async (
  tx: Tx,
  entries: readonly Pick<EntryRow, 'county_code' | 'id'>[],
): Promise<Map<string, EntryRef[]>> => {
  if (entries.length === 0) return new Map();
  const { rows } = await sql<{ entry_id: string; person_county: number; person_id: string }>`
    select entry_id, person_county, person_id from entry_person
    where county_code = any(${[...new Set(entries.map((entry) => entry.county_code))]}::integer[])
      and entry_id = any(${entries.map(({ id }) => id)}::uuid[])
    order by county_code, entry_id, place
  `.execute(tx);
  const found = new Map<string, EntryRef[]>();
  for (const row of rows) {
    const person = { countyCode: row.person_county, id: row.person_id };
    const known = found.get(row.entry_id);
    if (known) known.push(person);
    else found.set(row.entry_id, [person]);
  }
  return found;
};

/** The entries in scope that name a person, first or further, as something to select from. */
export const entriesNaming = ({ countyCode, id }: EntryRef): RawBuilder<unknown> => sql`(
  select * from ledger_entry where person_county = ${countyCode} and person_id = ${id}
  union all
  select entry.* from entry_person named
  join ledger_entry entry on entry.county_code = named.county_code and entry.id = named.entry_id
  where named.person_county = ${countyCode} and named.person_id = ${id}
)`;
