import { sql } from 'kysely';
import { knowledgeArticles } from '#definitions';
import type { KnowledgeArticle } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import { articleOfRow, type VersionRow } from './knowledge-row.ts';

/** An article as it held on a day, and where it comes from: the program, or a version written by the bureau. */
export interface HeldArticle {
  readonly article: KnowledgeArticle;
  readonly version: VersionRow | null;
}

const holdsOn = ({ from, to }: KnowledgeArticle, day: string): boolean =>
  from <= day && (to === undefined || day <= to);

const publishedOn = async (tx: Tx, day: string, code: string | null): Promise<VersionRow[]> => {
  const { rows } = await sql<VersionRow>`
    select * from knowledge_version
    where state = 'published' and valid_from <= ${day}::date and (valid_to is null or valid_to >= ${day}::date)
      and ${code === null ? sql`true` : sql`code = ${code}`}
    order by region_last - region_code desc, valid_from, id
  `.execute(tx);
  return rows;
};

/**
 * What held on a day, by code: what the bureau published goes before what comes with the program, the nearer office before
 * the wider one, the later day before the earlier.
 */
export const articlesOn = async (
  tx: Tx,
  day: string,
  code: string | null = null,
): Promise<ReadonlyMap<string, HeldArticle>> => {
  const held = new Map<string, HeldArticle>();
  for (const article of knowledgeArticles)
    if (holdsOn(article, day) && (code === null || article.code === code))
      held.set(article.code, { article, version: null });
  for (const row of await publishedOn(tx, day, code))
    held.set(row.code, { article: articleOfRow(row), version: row });
  return held;
};
