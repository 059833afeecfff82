import { z } from 'zod';
import { CommentThread } from '#kit/report-document/index.ts';
import { onceOnRow, stepWith, type ActContext, type AskedOf } from '#modules/acts';
import { inScope, type Tx } from '#platform/db/database.ts';
import { defineRoute, type Route } from '#platform/http/define-route.ts';
import {
  answerThread,
  beginThread,
  colleaguesOf,
  listThreads,
  resolveThread,
  type Place,
} from './comments.ts';
import type { DraftHouse } from '../document-routes.ts';
import type { DraftKind } from '../draft.ts';
import { DraftParams, refOf } from '../draft-params.ts';
import { draftWatch } from '../steps/draft-watch.ts';
import { getDraft } from '../get-draft.ts';

const Threads = z.object({ rows: z.array(CommentThread) });
const ThreadParams = DraftParams.extend({ thread: z.uuid() });
const Remark = z.object({
  text: z.string().trim().min(1).max(1_000),
  mentions: z.array(z.uuid()).max(20).default([]).describe('Account ids of colleagues.'),
});

/** Something said beside a draft: the act that tells it, and what it does. */
interface Remarking {
  readonly kind: string;
  readonly say: (tx: Tx, context: ActContext, place: Place) => Promise<void>;
}

/** Says something beside a draft once only, tells open editors, and answers all its threads. */
const speak = async (asked: AskedOf, draftKind: DraftKind, { kind, say }: Remarking) => {
  const rows = await onceOnRow(asked, {
    ...stepWith(asked, (tx, context, ref) => say(tx, context, { kind: draftKind, ref })),
    kind,
    present: async (tx, ref) => listThreads(tx, await getDraft(tx, draftKind, ref)),
  });
  draftWatch.changed(refOf(asked.params));
  return { rows };
};

const listRoute = ({ kind, base, read }: DraftHouse): Route =>
  defineRoute(
    {
      method: 'GET',
      path: `${base}/:county/:id/threads`,
      summary: 'The comments beside a draft.',
      permission: read,
      params: DraftParams,
      response: Threads,
    },
    async ({ db, scope, params }) =>
      inScope(db, scope, async (tx) => ({
        rows: await listThreads(tx, await getDraft(tx, kind, refOf(params))),
      })),
  );

const colleaguesRoute = ({ kind, base, read }: DraftHouse): Route =>
  defineRoute(
    {
      method: 'GET',
      path: `${base}/:county/:id/colleagues`,
      summary: 'Who may be named in a comment: colleagues who can read the draft.',
      permission: read,
      params: DraftParams,
      response: z.object({
        rows: z.array(z.object({ accountId: z.uuid(), name: z.string(), title: z.string() })),
      }),
    },
    async ({ db, scope, params }) =>
      inScope(db, scope, async (tx) => ({
        rows: await colleaguesOf(tx, await getDraft(tx, kind, refOf(params))),
      })),
  );

const beginRoute = ({ kind, base, read }: DraftHouse): Route =>
  defineRoute(
    {
      method: 'POST',
      path: `${base}/:county/:id/threads`,
      summary: 'Begins a comment about some words of a draft; who reads may comment.',
      permission: read,
      params: DraftParams,
      body: Remark.extend({
        id: z.uuid().describe('The id of the comment mark in the text.'),
        quote: z.string().max(200),
      }),
      response: Threads,
    },
    (asked) =>
      speak(asked, kind, {
        kind: 'report.comment',
        say: (tx, context, place) => beginThread(tx, context, place, asked.body),
      }),
  );

const answerRoute = ({ kind, base, read }: DraftHouse): Route =>
  defineRoute(
    {
      method: 'POST',
      path: `${base}/:county/:id/threads/:thread/comments`,
      summary: 'Answers in a comment thread.',
      permission: read,
      params: ThreadParams,
      body: Remark,
      response: Threads,
    },
    (asked) => {
      const said = { ...asked.body, thread: asked.params.thread };
      return speak(asked, kind, {
        kind: 'report.comment',
        say: (tx, context, place) => answerThread(tx, context, place, said),
      });
    },
  );

const resolveRoute = ({ kind, base, read }: DraftHouse): Route =>
  defineRoute(
    {
      method: 'PUT',
      path: `${base}/:county/:id/threads/:thread/resolution`,
      summary: 'Marks a comment thread as dealt with, or opens it again.',
      permission: read,
      params: ThreadParams,
      body: z.object({ resolved: z.boolean() }),
      response: Threads,
    },
    (asked) => {
      const said = { ...asked.body, thread: asked.params.thread };
      return speak(asked, kind, {
        kind: 'report.resolve',
        say: (tx, context, place) => resolveThread(tx, context, place, said),
      });
    },
  );

/** Comments beside a draft: list, begin, answer, resolve, and whom they may name. */
export const commentRoutes = (house: DraftHouse): Route[] => [
  listRoute(house),
  colleaguesRoute(house),
  beginRoute(house),
  answerRoute(house),
  resolveRoute(house),
];
