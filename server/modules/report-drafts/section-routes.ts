import { z } from 'zod';
import { Draft, SectionLine } from '#kit/report-document/index.ts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { askSections } from './ask-sections.ts';
import { DraftParams, refOf } from './draft-params.ts';
import { draftWatch } from './draft-watch.ts';
import { getDraft } from './get-draft.ts';
import { listSections, sectionLine, sectionsOfReport } from './list-sections.ts';
import { mergeSection } from './merge-section.ts';
import { moveSection, RETURN, SUBMIT, WITHDRAW, type SectionMove } from './move-section.ts';
import { presentDraft } from './present-draft.ts';
import { getSection, requireOfReport } from './section.ts';

const Lines = z.object({ rows: z.array(SectionLine) });
const SectionParams = DraftParams.extend({ section: z.uuid() });

const sectionsRoute = defineRoute(
  {
    method: 'GET',
    path: '/report-drafts/:county/:id/sections',
    summary: 'The sections asked for a report: by whom, until when, who is late.',
    permission: 'report.read',
    params: DraftParams,
    response: Lines,
  },
  async ({ db, scope, params }) =>
    inScope(db, scope, async (tx) => {
      await getDraft(tx, 'report', refOf(params));
      return { rows: await sectionsOfReport(tx, refOf(params)) };
    }),
);

const askRoute = defineRoute(
  {
    method: 'POST',
    path: '/report-drafts/:county/:id/sections',
    summary: 'Asks areas below to write a section each by a day.',
    permission: 'report.compose',
    params: DraftParams,
    body: z.object({
      regions: z.array(z.number().int()).min(1).max(200),
      title: z.string().trim().min(1).max(100),
      note: z.string().trim().max(500).default(''),
      dueOn: z.iso.date(),
    }),
    response: Lines,
  },
  async ({ db, actor, scope, params, body, requestKey }) =>
    inScope(db, scope, async (tx) => ({
      rows: await askSections(tx, { actor, requestKey }, refOf(params), body),
    })),
);

const listRoute = defineRoute(
  {
    method: 'GET',
    path: '/report-sections',
    summary: 'Sections asked of the areas in scope, latest first.',
    permission: 'report.contribute',
    query: z.object({
      state: z.enum(['asked', 'submitted', 'returned', 'merged', 'withdrawn']).optional(),
      after: z.uuid().optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: Lines.extend({ next: z.string().nullable() }),
  },
  async ({ db, scope, query }) => inScope(db, scope, (tx) => listSections(tx, query)),
);

const readRoute = defineRoute(
  {
    method: 'GET',
    path: '/report-sections/:county/:id',
    summary: 'A section with its document.',
    permission: 'report.contribute',
    params: DraftParams,
    response: z.object({ section: SectionLine, draft: Draft }),
  },
  async ({ db, actor, scope, params }) =>
    inScope(db, scope, async (tx) => ({
      draft: await presentDraft(tx, actor, await getDraft(tx, 'section', refOf(params))),
      section: await sectionLine(tx, refOf(params)),
    })),
);

const submitRoute = defineRoute(
  {
    method: 'POST',
    path: '/report-sections/:county/:id/submissions',
    summary: 'Hands a section in; it is then read-only until it is returned.',
    permission: 'report.contribute',
    params: DraftParams,
    body: z.object({ rowVersion: z.number().int() }),
    response: SectionLine,
  },
  async ({ db, actor, scope, params, body, requestKey }) => {
    const line = await inScope(db, scope, (tx) =>
      moveSection(tx, { actor, requestKey }, refOf(params), SUBMIT, body.rowVersion),
    );
    draftWatch.changed(refOf(params));
    return line;
  },
);

const reviewRoute = (address: string, summary: string, move: SectionMove) =>
  defineRoute(
    {
      method: 'POST',
      path: `/report-drafts/:county/:id/sections/:section/${address}`,
      summary,
      permission: 'report.compose',
      params: SectionParams,
      body: z.object({ rowVersion: z.number().int(), reason: z.string().trim().max(200) }),
      response: SectionLine,
    },
    async ({ db, actor, scope, params, body, requestKey }) => {
      const at = { countyCode: params.county, id: params.section };
      const line = await inScope(db, scope, async (tx) => {
        // Who writes the report reviews its sections: seeing one is not enough.
        await getDraft(tx, 'report', refOf(params));
        requireOfReport(await getSection(tx, at), params.id);
        const context = { actor, requestKey, reason: body.reason };
        return moveSection(tx, context, at, move, body.rowVersion);
      });
      draftWatch.changed(at);
      return line;
    },
  );

const mergeRoute = defineRoute(
  {
    method: 'POST',
    path: '/report-drafts/:county/:id/sections/:section/merges',
    summary: 'Puts a section handed in into the report, before a block.',
    permission: 'report.compose',
    params: SectionParams,
    body: z.object({
      rowVersion: z.number().int(),
      stepVersion: z.number().int().min(0),
      at: z
        .number()
        .int()
        .min(1)
        .max(10_000)
        .describe('Number of the block it goes before; 1 follows the title.'),
    }),
    response: z.object({ stepVersion: z.number().int() }),
  },
  async ({ db, actor, scope, params, body, requestKey }) => {
    const report = await inScope(db, scope, (tx) =>
      mergeSection(tx, { actor, requestKey }, refOf(params), { ...body, section: params.section }),
    );
    draftWatch.changed(refOf(params));
    return { stepVersion: report.step_version };
  },
);

/** Sections: asked, written below, handed in, returned, merged. */
export const sectionRoutes = [
  sectionsRoute,
  askRoute,
  listRoute,
  readRoute,
  submitRoute,
  reviewRoute('returns', 'Returns a section handed in, with a reason.', RETURN),
  reviewRoute('withdrawals', 'Withdraws what was asked, with a reason.', WITHDRAW),
  mergeRoute,
];
