import { sql, type RawBuilder } from 'kysely';
import { areaAsked } from '#platform/auth/scope.ts';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { decodePersonCursor, encodePersonCursor } from './person-cursor.ts';
import { orderedStatement, type PersonOrder } from './person-order.ts';
import { selectPeople, type PersonQuery } from './person-query.ts';
import type { PersonRef, PersonRow } from '../person-row.ts';
import { placesBegunBy, readPlaceWords } from './place-words.ts';

/** What a line of a list needs; reading whole files for it would cost more than the search. */
const LISTED = [
  'county_code',
  'id',
  'name',
  'sex',
  'birth_date',
  'identities',
  'region_code',
  'state',
  'filed_on',
  'row_version',
  'enlisted_on',
  'discharged_on',
  'military_rank',
  'political_status',
  'education',
  'employment',
  'difficulty',
  'contact_class',
  'liaison',
  'disability_grade',
  'wrapped_key',
  'key_version',
  'envelope',
] as const satisfies readonly (keyof PersonRow)[];

export type ListedPersonRow = Pick<PersonRow, (typeof LISTED)[number]>;

export interface PersonPage<Row = PersonRow> {
  readonly rows: readonly Row[];
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null;
}

export interface PersonPageQuery extends PersonQuery {
  /** By name when a name leads, else the latest file first, when left out. */
  readonly order?: PersonOrder | undefined;
  readonly after?: string | undefined;
  readonly size: number;
}

type PersonPlace = Pick<PersonRow, 'county_code' | 'id'>;

/** A found person, with the term that led to it. */
type Found<Row> = Row & { readonly found_by: string };

const WHOLE = sql`p.*`;
const LINE = sql.join(LISTED.map((column) => sql.ref(`p.${column}`)));

/** The statement behind a page, one row longer than the page so that the next one is known to exist. */
export const searchStatement = <Row = PersonRow>(
  query: PersonPageQuery,
  columns: RawBuilder<unknown> = WHOLE,
): RawBuilder<Found<Row>> => {
  const selection = selectPeople(query);
  const { from, where, ledByTerm } = selection;
  const cursor = query.after === undefined ? null : decodePersonCursor(query.after);
  const limit = query.size + 1;
  if (query.order) return orderedStatement<Found<Row>>(selection, columns, query.order, { cursor, limit });
  if (ledByTerm) {
    const behind = cursor
      ? sql`and (t.term, t.county_code, t.person_id) > (${cursor.term}, ${cursor.county}, ${cursor.id}::uuid)`
      : sql``;
    return sql<Found<Row>>`
      select ${columns}, t.term as found_by from ${from} where ${where} ${behind}
      order by t.term, t.county_code, t.person_id limit ${limit}`;
  }
  const behind = cursor ? sql`and (p.county_code, p.id) < (${cursor.county}, ${cursor.id}::uuid)` : sql``;
  return sql<Found<Row>>`
    select ${columns}, '' as found_by from ${from} where ${where} ${behind}
    order by p.county_code desc, p.id desc limit ${limit}`;
};

/** A query whose words that begin names of places, and that nobody of the area is called by, mean those places. */
const withBeginnings = async <Q extends PersonQuery>(
  tx: Tx,
  query: Q,
  text: string,
  region: number,
): Promise<Q> => {
  const places = [...(query.places ?? [])];
  let left = text;
  for (const [word, codes] of await placesBegunBy(tx, text, region)) {
    const { rows } = await countStatement({ text: word, region }, 1).execute(tx);
    if (rows[0]?.people) continue;
    places.push(codes);
    left = left
      .split(/\s+/)
      .filter((other) => other !== word)
      .join(' ');
  }
  return { ...query, text: left, places };
};

/**
 * A query whose words for places are told from names. Whoever may look into one county only asks for that county: on a
 * Citus cluster row-level security alone would not keep the question from the shards of all others.
 */
const withPlaces = async <Q extends PersonQuery>(tx: Tx, query: Q): Promise<Q> => {
  const region = areaAsked(scopeOf(tx), query.region);
  const placed = region === undefined ? query : { ...query, region };
  const named = placed.text ? { ...placed, ...(await readPlaceWords(tx, placed.text)) } : placed;
  return region === undefined || !named.text ? named : withBeginnings(tx, named, named.text, region);
};

const pageOf = async <Row extends PersonPlace>(
  tx: Tx,
  query: PersonPageQuery,
  columns: RawBuilder<unknown>,
): Promise<PersonPage<Row>> => {
  const { rows } = await searchStatement<Row>(await withPlaces(tx, query), columns).execute(tx);
  const page = rows.slice(0, query.size);
  const last = page.at(-1);
  const hasMore = rows.length > query.size && last !== undefined;
  return {
    rows: page,
    next: hasMore ? encodePersonCursor({ term: last.found_by, county: last.county_code, id: last.id }) : null,
  };
};

/** One page of people in scope: by name when a name leads, else the latest file first within a county. Whole files. */
export const searchPeople = (tx: Tx, query: PersonPageQuery): Promise<PersonPage> => pageOf(tx, query, WHOLE);

/** As `searchPeople`, but only what a line of a list shows. */
export const listPeople = (tx: Tx, query: PersonPageQuery): Promise<PersonPage<ListedPersonRow>> =>
  pageOf(tx, query, LINE);

/** The statement behind a count, which goes on to `upTo` and no further, when it is given. */
export const countStatement = (query: PersonQuery, upTo?: number): RawBuilder<{ people: number }> => {
  const { from, where } = selectPeople(query, { isCount: true });
  const most = upTo === undefined ? sql`` : sql`limit ${upTo}`;
  return sql`select count(*) as people from (select 1 from ${from} where ${where} ${most}) as found`;
};

/** How many people in scope a query finds; asked apart from the page. */
export const countPeople = async (tx: Tx, query: PersonQuery, upTo?: number): Promise<number> => {
  const { rows } = await countStatement(await withPlaces(tx, query), upTo).execute(tx);
  return rows[0]?.people ?? 0;
};

/** Where a found person's file is, and the village that keeps it. */
export interface PlacedRef extends PersonRef {
  readonly regionCode: number;
}

/** Places of the people a query finds, by county and id, up to `size` behind `after`: for work on all of them in turn. */
export const findRefs = async (
  tx: Tx,
  query: PersonQuery,
  { after, size }: { readonly after: PersonRef | null; readonly size: number },
): Promise<PlacedRef[]> => {
  const { from, where } = selectPeople(await withPlaces(tx, query));
  const behind = after ? sql`and (p.county_code, p.id) > (${after.countyCode}, ${after.id}::uuid)` : sql``;
  const { rows } = await sql<PersonPlace & { region_code: number }>`
    select p.county_code, p.id, p.region_code from ${from} where ${where} ${behind}
    order by p.county_code, p.id limit ${size}
  `.execute(tx);
  return rows.map((row) => ({ countyCode: row.county_code, id: row.id, regionCode: row.region_code }));
};
