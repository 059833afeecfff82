import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { personCondition, type PersonQuery } from './person-query.ts';
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

const decode = (after: string): { county: number; id: string } => {
  const match = /^(\d{6})_([0-9a-f-]{36})$/.exec(after);
  if (!match)
    throw new Problem('invalid', 'cursor-invalid', '翻页标记无效。', { advice: '请从第一页重新打开。' });
  return { county: Number(match[1]), id: match[2]! };
};

/** One page of people in scope, latest file first within a county. */
export const searchPeople = async (tx: Tx, query: PersonPageQuery): Promise<PersonPage> => {
  const { join, where } = personCondition(query);
  const cursor = query.after === undefined ? null : decode(query.after);
  const behind = cursor ? sql`and (p.county_code, p.id) < (${cursor.county}, ${cursor.id}::uuid)` : sql``;
  const { rows } = await sql<PersonRow>`
    select p.* from person p ${join} where ${where} ${behind}
    order by p.county_code desc, p.id desc limit ${query.size + 1}
  `.execute(tx);
  const page = rows.slice(0, query.size);
  const last = page.at(-1);
  return { rows: page, next: rows.length > query.size && last ? `${last.county_code}_${last.id}` : null };
};

/** How many people in scope a query finds; asked apart from the page. */
export const countPeople = async (tx: Tx, query: PersonQuery): Promise<number> => {
  const { join, where } = personCondition(query);
  const { rows } = await sql<{ people: number }>`
    select count(*) as people from person p ${join} where ${where}
  `.execute(tx);
  return rows[0]?.people ?? 0;
};
