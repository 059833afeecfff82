import { sql } from 'kysely';
import { regionNames } from '#modules/regions';
import type { PersonRow } from '#modules/registry';
import { byCounty } from '#platform/db/by-county.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';

/** Where somebody was confirmed this year, and on which day. */
export interface Elsewhere {
  readonly countyCode: number;
  readonly on: string;
}

/** How the files of one person lead to each other when they move from county to county. */
export type Links = Pick<
  PersonRow,
  'id' | 'moved_from_county' | 'moved_from_id' | 'moved_to_county' | 'moved_to_id'
>;

/** The columns of `Links`, of a file `s`. */
export const LINKS = sql`s.id, s.moved_from_county, s.moved_from_id, s.moved_to_county, s.moved_to_id`;

/** Another file of somebody, in a county they came from or went to. */
interface Trail {
  /** The file that is asked about. */
  readonly of: string;
  readonly county: number;
  readonly id: string;
  readonly way: 'from' | 'to';
}

const trailsOf = (of: string, row: Links, ways: readonly Trail['way'][]): Trail[] =>
  ways.flatMap((way) => {
    const [county, id] = [row[`moved_${way}_county`], row[`moved_${way}_id`]];
    return county === null || id === null ? [] : [{ of, county, id, way }];
  });

/** When files of a county were confirmed in a year, by their ids: from the list, or by an entry of the ledger alone. */
const confirmedIn = async (
  tx: Tx,
  county: number,
  ids: readonly string[],
  year: number,
): Promise<ReadonlyMap<string, string>> => {
  const { rows: lines } = await sql<{ person_id: string; on: string }>`
    select person_id, settled_on as on from annual_confirmation
    where county_code = ${county} and year = ${year} and person_id = any(${ids}::uuid[]) and state = 'confirmed'
  `.execute(tx);
  // An entry lies where the work was done: over the counties of a cluster, by the index of whom entries name.
  const { rows: entries } = await sql<{ person_id: string; on: string }>`
    select person_id, min(business_day) as on from ledger_entry
    where ledger = 'annual-confirmation' and state = 'accepted' and person_county = ${county}
      and person_id = any(${ids}::uuid[])
      and business_day between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
    group by person_id
  `.execute(tx);
  return new Map([...entries, ...lines].map((row) => [row.person_id, row.on]));
};

/**
 * Who of these was confirmed this year under another file, by the id of the file given: once a year is enough, whichever
 * county did it. Their other files lie beyond the actor's scope.
 */
export const confirmedElsewhere = (
  tx: Tx,
  people: readonly Links[],
  year: number,
): Promise<ReadonlyMap<string, Elsewhere>> =>
  beyondScope(tx, async () => {
    const found = new Map<string, Elsewhere>();
    let trails = people.flatMap((person) => trailsOf(person.id, person, ['from', 'to']));
    while (trails.length > 0) {
      const next: Trail[] = [];
      for (const [county, group] of byCounty(trails, (trail) => trail.county)) {
        const ids = group.map(({ id }) => id);
        const days = await confirmedIn(tx, county, ids, year);
        const { rows } = await sql<Links>`
          select ${LINKS} from person s where s.county_code = ${county} and s.id = any(${ids}::uuid[])
        `.execute(tx);
        const byId = new Map(rows.map((row) => [row.id, row]));
        for (const { of, id, way } of group) {
          const [on, row] = [days.get(id), byId.get(id)];
          if (on !== undefined) found.set(of, { countyCode: county, on });
          else if (row) next.push(...trailsOf(of, row, [way]));
        }
      }
      trails = next;
    }
    return found;
  });

/** 2026年已由白鹭县确认（2026-04-08），同一人一年只确认一次。 */
export const elsewhereWords = async (tx: Tx, { countyCode, on }: Elsewhere): Promise<string> => {
  const county = countyCode * 1e6;
  const names = await regionNames(tx, [county]);
  return `${on.slice(0, 4)}年已由${names.get(county) ?? '其他县（区）'}确认（${on}），同一人一年只确认一次。`;
};
