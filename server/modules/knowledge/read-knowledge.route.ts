import { sql } from 'kysely';
import { z } from 'zod';
import { today } from '#platform/calendar/today.ts';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { articlesOn, type HeldArticle } from './articles-on.ts';
import { ArticleCode, ArticleContent, type VersionRow } from './knowledge-row.ts';
import { searchArticles } from './search-articles.ts';

const Clause = z.object({ law: z.string(), article: z.string() });

const Found = z.object({
  code: z.string(),
  kind: z.enum(['policy', 'question']),
  title: z.string(),
  summary: z.string(),
  from: z.string(),
  items: z.array(z.string()),
  matters: z.array(z.string()),
  why: z.string().describe('Why it stands where it does.'),
});

const SUMMARY_LENGTH = 80;
/** As a caller tells it: a whole sentence or two, keyed as they are spoken. */
const LONGEST_QUESTION = 200;
const MOST = 100;

const summaryOf = (body: readonly string[]): string => {
  const text = [...(body[0] ?? '')];
  return text.length <= SUMMARY_LENGTH ? text.join('') : `${text.slice(0, SUMMARY_LENGTH).join('')}…`;
};

export const searchKnowledgeRoute = defineRoute(
  {
    method: 'GET',
    path: '/knowledge',
    summary:
      'What a clerk should know, as it held on a day: by words, pinyin or initials, by item or matter, best first.',
    permission: 'knowledge.read',
    query: z.object({
      text: z.string().trim().max(LONGEST_QUESTION).default(''),
      on: z.iso.date().optional().describe('The day it held on; today when left out.'),
      kind: z.enum(['policy', 'question']).optional(),
      item: z.string().max(40).optional(),
      matter: z.string().max(40).optional(),
      size: z.coerce.number().int().min(1).max(MOST).default(50),
    }),
    response: z.object({ rows: z.array(Found), count: z.number().int() }),
  },
  async ({ db, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const { text, on = today(), kind, item, matter, size } = query;
      const held = [...(await articlesOn(tx, on)).values()]
        .map(({ article }) => article)
        .filter(
          (one) =>
            (kind === undefined || one.kind === kind) &&
            (item === undefined || one.items.includes(item)) &&
            (matter === undefined || one.matters.includes(matter)),
        );
      const found = searchArticles(held, text);
      return {
        rows: found.slice(0, size).map(({ article, why }) => ({
          code: article.code,
          kind: article.kind,
          title: article.title,
          summary: summaryOf(article.body),
          from: article.from,
          items: [...article.items],
          matters: [...article.matters],
          why,
        })),
        count: found.length,
      };
    }),
);

const Article = ArticleContent.extend({
  code: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  sources: z.array(Clause),
  isOwn: z.boolean().describe('Written by the bureau; else it comes with the program.'),
  changes: z
    .array(z.object({ from: z.string(), title: z.string() }))
    .describe('Other days on which it held otherwise.'),
});

const present = (
  { article, version }: HeldArticle,
  changes: readonly VersionRow[],
): z.input<typeof Article> => ({
  ...article,
  body: [...article.body],
  sources: article.sources.map(({ law, article: clause }) => ({ law, article: clause })),
  items: [...article.items],
  matters: [...article.matters],
  asked: [...article.asked],
  to: article.to ?? null,
  isOwn: version !== null,
  changes: changes.map((row) => ({
    from: row.valid_from,
    title: (row.content as unknown as ArticleContent).title,
  })),
});

export const showArticleRoute = defineRoute(
  {
    method: 'GET',
    path: '/knowledge/articles/:code',
    summary: 'One article as it held on a day, with its sources.',
    permission: 'knowledge.read',
    params: z.object({ code: ArticleCode }),
    query: z.object({ on: z.iso.date().optional() }),
    response: Article,
  },
  async ({ db, scope, params, query }) =>
    inScope(db, scope, async (tx) => {
      const held = (await articlesOn(tx, query.on ?? today(), params.code)).get(params.code);
      if (!held)
        throw new Problem('not-found', 'knowledge-unknown', '那一天没有这个条目。', {
          advice: '请换一个日期，或回到知识库查找。',
        });
      const { rows } = await sql<VersionRow>`
        select * from knowledge_version where code = ${params.code} and state = 'published' order by valid_from desc limit 20
      `.execute(tx);
      return present(held, rows);
    }),
);
