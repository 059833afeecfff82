import { z } from 'zod';
import { Draft, Edition, EditionLine } from '#kit/report-document/index.ts';
import { onceOnRow, stepWith } from '#modules/acts';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { DraftParams, refOf } from '../draft-params.ts';
import { draftWatch } from '../steps/draft-watch.ts';
import { finaliseDraft } from './finalise-draft.ts';
import { getDraft } from '../get-draft.ts';
import { getEdition } from './get-edition.ts';
import { listEditions } from './list-editions.ts';
import { presentDraft } from '../present-draft.ts';
import { presentEdition, presentEditionLine } from './present-edition.ts';
import { reopenDraft } from './reopen-draft.ts';

const finaliseRoute = defineRoute(
  {
    method: 'POST',
    path: '/report-drafts/:county/:id/editions',
    summary: 'Finalises a report: text, values, definitions and row sets frozen and chained.',
    permission: 'report.finalise',
    params: DraftParams,
    body: z.object({
      stepVersion: z.number().int().min(0).describe('The text that was read.'),
      rowVersion: z.number().int(),
      acceptMissing: z.boolean().default(false).describe('Gaps stay in the text as gaps.'),
      acceptUnfinished: z
        .boolean()
        .default(false)
        .describe('Blanks and empty headings stay in the text as they are.'),
    }),
    response: EditionLine,
  },
  async ({ db, actor, scope, params, body, requestKey }) =>
    presentEditionLine(await finaliseDraft(db, scope, { actor, requestKey }, refOf(params), body)),
);

const reopenRoute = defineRoute(
  {
    method: 'POST',
    path: '/report-drafts/:county/:id/reopenings',
    summary: 'Opens a finalised report again, for a reason; the signed edition stays as it is.',
    permission: 'report.finalise',
    params: DraftParams,
    body: z.object({ rowVersion: z.number().int(), reason: z.string().trim().max(200) }),
    response: Draft,
  },
  async (asked) => {
    const { actor, params, body } = asked;
    if (body.reason === '')
      throw new Problem('invalid', 'reason-missing', '请填写重新打开的原因。', {
        fields: [{ field: 'reason', message: '原因会留在记录中。' }],
      });
    const draft = await onceOnRow(asked, {
      ...stepWith(asked, (tx, context, ref) => reopenDraft(tx, context, ref, body.rowVersion), body.reason),
      kind: 'report.reopen',
      present: async (tx, ref) => presentDraft(tx, actor, await getDraft(tx, 'report', ref)),
    });
    draftWatch.changed(refOf(params));
    return draft;
  },
);

const Page = z.object({
  after: z.uuid().optional(),
  size: z.coerce.number().int().min(1).max(100).default(20),
});
const Lines = z.object({ rows: z.array(EditionLine), next: z.string().nullable() });

const editionsOfDraftRoute = defineRoute(
  {
    method: 'GET',
    path: '/report-drafts/:county/:id/editions',
    summary: 'Every time a report was finalised, latest first.',
    permission: 'report.read',
    params: DraftParams,
    query: Page,
    response: Lines,
  },
  async ({ db, scope, params, query }) =>
    inScope(db, scope, (tx) => listEditions(tx, { draft: refOf(params), ...query })),
);

const listEditionsRoute = defineRoute(
  {
    method: 'GET',
    path: '/report-editions',
    summary: 'Finalised reports in scope, latest first.',
    permission: 'report.read',
    query: Page.extend({ region: z.coerce.number().int().optional() }),
    response: Lines,
  },
  async ({ db, scope, query }) => inScope(db, scope, (tx) => listEditions(tx, query)),
);

const readEditionRoute = defineRoute(
  {
    method: 'GET',
    path: '/report-editions/:county/:id',
    summary: 'A finalised report as it was signed.',
    permission: 'report.read',
    params: DraftParams,
    response: Edition,
  },
  async ({ db, scope, params }) =>
    inScope(db, scope, async (tx) => presentEdition(await getEdition(tx, refOf(params)))),
);

/** Finalising, reopening, and finalised reports. */
export const editionRoutes = [
  finaliseRoute,
  reopenRoute,
  editionsOfDraftRoute,
  listEditionsRoute,
  readEditionRoute,
];
