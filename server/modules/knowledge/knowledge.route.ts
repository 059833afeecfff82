import { sql } from 'kysely';
import { z } from 'zod';
import { countyOf } from '#kit';
import { accountNames } from '#modules/accounts';
import { done, onceOnly, onceOnRow, stepWith, type AskedOf } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { articlesOn, type HeldArticle } from './articles-on.ts';
import {
  changeVersion,
  DECISIONS,
  draftedBy,
  draftVersion,
  homeOf,
  type VersionStep,
} from './change-version.ts';
import { ArticleContent, VERSION_STATES, type VersionRow } from './knowledge-row.ts';
import { searchArticles } from './search-articles.ts';

const Code = z.string().regex(/^[a-z0-9-]{1,60}$/, '条目代码不正确');
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
      text: z.string().trim().max(60).default(''),
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
    params: z.object({ code: Code }),
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

const Version = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  code: z.string(),
  content: ArticleContent,
  validFrom: z.string(),
  validTo: z.string().nullable(),
  state: z.enum(VERSION_STATES),
  writer: z.string(),
  isMine: z.boolean(),
  note: z.string().nullable(),
  changedAt: z.string(),
  rowVersion: z.number().int(),
});

export const listVersionsRoute = defineRoute(
  {
    method: 'GET',
    path: '/knowledge/versions',
    summary:
      'Versions the bureau wrote: drafts, those waiting for review, published and withdrawn ones, newest first.',
    permission: ['knowledge.write', 'knowledge.publish'],
    query: z.object({ state: z.enum(VERSION_STATES).optional(), code: Code.optional() }),
    response: z.object({ rows: z.array(Version) }),
  },
  async ({ db, actor, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const { rows } = await sql<VersionRow>`
        select * from knowledge_version
        where ${query.state ? sql`state = ${query.state}` : sql`true`} and ${query.code ? sql`code = ${query.code}` : sql`true`}
        order by id desc limit ${MOST}
      `.execute(tx);
      const writers = await accountNames(
        tx,
        rows.map((row) => row.written_by),
      );
      return {
        rows: rows.map((row) => ({
          countyCode: row.county_code,
          id: row.id,
          code: row.code,
          content: row.content as unknown as ArticleContent,
          validFrom: row.valid_from,
          validTo: row.valid_to,
          state: row.state as (typeof VERSION_STATES)[number],
          writer: writers.get(row.written_by) ?? '系统',
          isMine: row.written_by === actor.accountId,
          note: row.note,
          changedAt: new Date(row.changed_at).toISOString(),
          rowVersion: row.row_version,
        })),
      };
    }),
);

const Written = z.object({
  content: ArticleContent,
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
});

export const draftVersionRoute = defineRoute(
  {
    method: 'POST',
    path: '/knowledge/versions',
    summary: 'Begins a version of an article for the area of the writer’s post.',
    permission: 'knowledge.write',
    body: Written.extend({ code: Code.nullable() }),
    response: z.object({ countyCode: z.number().int(), id: z.uuid(), code: z.string() }),
  },
  async ({ db, actor, scope, body, requestKey }) => {
    const context = { actor, requestKey };
    return onceOnly(db, scope, context, {
      countyCode: countyOf(homeOf(actor)),
      act: (tx) => draftVersion(tx, context, body, body.code),
      recall: async (_, act) => draftedBy(act),
    });
  },
);

const stepOnce = (asked: AskedOf, { rowVersion, step }: { rowVersion: number; step: VersionStep }) =>
  onceOnRow(asked, {
    ...stepWith(asked, (tx, context, ref) => changeVersion(tx, context, ref, rowVersion, step)),
    present: done,
  });

const Params = z.object({ county: z.coerce.number().int(), id: z.uuid() });
const Done = z.object({ done: z.literal(true) });
const Note = z.string().trim().min(1, '请写明原因').max(200);

export const changeVersionRoute = defineRoute(
  {
    method: 'POST',
    path: '/knowledge/versions/:county/:id/steps',
    summary: 'Rewrites a draft, hands it in, or withdraws it.',
    permission: 'knowledge.write',
    params: Params,
    body: z.object({
      rowVersion: z.number().int(),
      step: z.discriminatedUnion('kind', [
        Written.extend({ kind: z.literal('write') }),
        z.object({ kind: z.literal('submit') }),
        z.object({ kind: z.literal('withdraw'), note: Note }),
      ]),
    }),
    response: Done,
  },
  (asked) => stepOnce(asked, asked.body),
);

export const decideVersionRoute = defineRoute(
  {
    method: 'POST',
    path: '/knowledge/versions/:county/:id/decisions',
    summary: `Publishes a version handed in or returns it; never by its writer. Steps: ${DECISIONS.join(', ')}.`,
    permission: 'knowledge.publish',
    params: Params,
    body: z.object({
      rowVersion: z.number().int(),
      step: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('publish') }),
        z.object({ kind: z.literal('return'), note: Note }),
      ]),
    }),
    response: Done,
  },
  (asked) => stepOnce(asked, asked.body),
);
