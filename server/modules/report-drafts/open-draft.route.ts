import { z } from 'zod';
import { CalendarDay } from '#kit/calendar-day.ts';
import { Draft, ReportDocumentShape, type ReportDocument } from '#kit/report-document/index.ts';
import { onceOnRow, stepWith } from '#modules/acts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { changePeriod } from './change-period.ts';
import { DraftParams, refOf } from './draft-params.ts';
import { draftWatch } from './steps/draft-watch.ts';
import { getDraft } from './get-draft.ts';
import { openDraft } from './open-draft.ts';
import { presentDraft } from './present-draft.ts';

const Days = z.object({
  from: CalendarDay,
  to: CalendarDay.describe('The cut-off day (截至).'),
  forecastTo: CalendarDay.nullable().default(null).describe('Last day of a marked forecast.'),
});

export const openDraftRoute = defineRoute(
  {
    method: 'POST',
    path: '/report-drafts',
    summary: 'Opens a report to be written: from a template, from a document given, or blank.',
    permission: 'report.compose',
    body: Days.extend({
      template: z.string().max(80).nullable().default(null),
      region: z.number().int(),
      document: ReportDocumentShape.optional(),
      topic: z.string().trim().max(40).optional().describe('What a thematic report is about.'),
      metrics: z.array(z.string().max(80)).max(60).optional().describe('The metrics it speaks of.'),
    }),
    response: Draft,
  },
  async ({ db, actor, scope, body, requestKey }) => {
    const draft = await openDraft(
      db,
      scope,
      { actor, requestKey },
      { ...body, document: body.document as ReportDocument | undefined },
    );
    return inScope(db, scope, (tx) => presentDraft(tx, actor, draft));
  },
);

export const readDraftRoute = defineRoute(
  {
    method: 'GET',
    path: '/report-drafts/:county/:id',
    summary: 'A report with its document as it stands.',
    permission: 'report.read',
    params: DraftParams,
    response: Draft,
  },
  async ({ db, actor, scope, params }) =>
    inScope(db, scope, async (tx) => presentDraft(tx, actor, await getDraft(tx, 'report', refOf(params)))),
);

export const changePeriodRoute = defineRoute(
  {
    method: 'PUT',
    path: '/report-drafts/:county/:id/period',
    summary: 'Moves the period, the cut-off day or the forecast of a report.',
    permission: 'report.compose',
    params: DraftParams,
    body: Days.extend({ rowVersion: z.number().int() }),
    response: Draft,
  },
  async (asked) => {
    const draft = await onceOnRow(asked, {
      ...stepWith(asked, (tx, context, ref) => changePeriod(tx, context, ref, asked.body)),
      kind: 'report.period',
      present: async (tx, ref) => presentDraft(tx, asked.actor, await getDraft(tx, 'report', ref)),
    });
    draftWatch.changed(refOf(asked.params));
    return draft;
  },
);
