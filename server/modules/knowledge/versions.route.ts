import { sql } from 'kysely';
import { z } from 'zod';
import { countyOf } from '#kit';
import { accountNames } from '#modules/accounts';
import { done, onceOnly, onceOnRow, stepWith, type AskedOf } from '#modules/acts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import {
  changeVersion,
  DECISIONS,
  draftedBy,
  draftVersion,
  homeOf,
  type VersionStep,
} from './change-version.ts';
import { ArticleCode, ArticleContent, VERSION_STATES, type VersionRow } from './knowledge-row.ts';
import { writersOf } from './writers-of.ts';

const MOST = 100;

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
  hasMyWording: z
    .boolean()
    .describe('The reader wrote it or rewrote it once, so that somebody else decides on it.'),
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
    query: z.object({ state: z.enum(VERSION_STATES).optional(), code: ArticleCode.optional() }),
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
      const wordings = await writersOf(
        tx,
        rows.map((row) => ({ countyCode: row.county_code, id: row.id })),
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
          hasMyWording: wordings.get(row.id)?.includes(actor.accountId) ?? false,
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
    body: Written.extend({ code: ArticleCode.nullable() }),
    response: z.object({ countyCode: z.number().int(), id: z.uuid(), code: z.string() }),
  },
  async ({ db, actor, scope, body, requestKey }) => {
    const context = { actor, requestKey };
    return onceOnly(db, scope, context, {
      countyCode: countyOf(homeOf(actor)),
      kind: 'knowledge.draft',
      act: (tx) => draftVersion(tx, context, body, body.code),
      recall: async (_, act) => draftedBy(act),
    });
  },
);

const stepOnce = (asked: AskedOf, { rowVersion, step }: { rowVersion: number; step: VersionStep }) =>
  onceOnRow(asked, {
    ...stepWith(asked, (tx, context, ref) => changeVersion(tx, context, ref, rowVersion, step)),
    kind: `knowledge.${step.kind}`,
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
    summary: `Publishes a version handed in or returns it; never by who wrote any of its wordings. Steps: ${DECISIONS.join(', ')}.`,
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
