import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { decodePersonCursor, encodePersonCursor } from './person-cursor.ts';
import { selectPeople, type PersonQuery } from './person-query.ts';
import type { PersonRow } from './person-row.ts';

export interface PersonPage {
  readonly rows: readonly PersonRow[];
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null;
}

export interface PersonPageQuery extends PersonQuery {
  readonly after?: string | undefined;
  readonly size: number;
}

/** A found person, with the term that led to it. */
type FoundRow = PersonRow & { readonly found_by: string };

/** The statement behind a page, one row longer than the page so that the next one is known to exist. */
export const searchStatement = (query: PersonPageQuery): RawBuilder<FoundRow> => {
  const { from, where, ledByTerm } = selectPeople(query);
  const cursor = query.after === undefined ? null : decodePersonCursor(query.after);
  const limit = query.size + 1;
  if (ledByTerm) {
    const behind = cursor
      ? sql`and (t.term, t.county_code, t.person_id) > (${cursor.term}, ${cursor.county}, ${cursor.id}::uuid)`
      : sql``;
    return sql<FoundRow>`
      select p.*, t.term as found_by from ${from} where ${where} ${behind}
      order by t.term, t.county_code, t.person_id limit ${limit}`;
  }
  const behind = cursor ? sql`and (p.county_code, p.id) < (${cursor.county}, ${cursor.id}::uuid)` : sql``;
  return sql<FoundRow>`
    select p.*, '' as found_by from ${from} where ${where} ${behind}
    order by p.county_code desc, p.id desc limit ${limit}`;
};

/** One page of people in scope: by name when a name leads, else the latest file first within a county. */
export const searchPeople = async (tx: Tx, query: PersonPageQuery): Promise<PersonPage> => {
  const { rows } = await searchStatement(query).execute(tx);
  const page = rows.slice(0, query.size);
  const last = page.at(-1);
  const hasMore = rows.length > query.size && last !== undefined;
  return {
    rows: page,
    next: hasMore ? encodePersonCursor({ term: last.found_by, county: last.county_code, id: last.id }) : null,
  };
};

/** How many people in scope a query finds; asked apart from the page. */
export const countPeople = async (tx: Tx, query: PersonQuery): Promise<number> => {
  const { from, where } = selectPeople(query);
  const { rows } = await sql<{ people: number }>`
    select count(*) as people from ${from} where ${where}
  `.execute(tx);
  return rows[0]?.people ?? 0;
};
