import { z } from 'zod';
import { Draft, SectionLine } from '#kit/report-document/index.ts';
import { onceOnRow, stepWith, type RowStep } from '#modules/acts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { askSections } from './ask-sections.ts';
import { DraftParams, refOf } from '../draft-params.ts';
import { draftWatch } from '../steps/draft-watch.ts';
import { getDraft, getStanding } from '../get-draft.ts';
import { listSections, sectionLine, sectionsOfReport } from './list-sections.ts';
import { mergeSection } from './merge-section.ts';
import { MERGE, moveSection, RETURN, SUBMIT, WITHDRAW, type SectionMove } from './move-section.ts';
import { presentDraft } from '../present-draft.ts';
import { getSection, requireOfReport } from './section.ts';

const Lines = z.object({ rows: z.array(SectionLine) });
const SectionParams = DraftParams.extend({ section: z.uuid() });

/** The section is the row that is worked on. */
const ofSection = ({ county, section }: z.infer<typeof SectionParams>) => ({
  params: { county, id: section },
});

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
  (asked) =>
    onceOnRow(asked, {
      ...stepWith(asked, (tx, context, ref) => askSections(tx, context, ref, asked.body)),
      kind: 'report.ask',
      present: async (tx, ref) => ({ rows: await sectionsOfReport(tx, ref) }),
    }),
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
  async (asked) => {
    const { rowVersion } = asked.body;
    const line = await onceOnRow(asked, {
      ...stepWith(asked, (tx, context, ref) => moveSection(tx, context, ref, SUBMIT, rowVersion)),
      kind: SUBMIT.kind,
      present: sectionLine,
    });
    draftWatch.changed(refOf(asked.params));
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
    async (asked) => {
      const { params, body } = asked;
      const review: RowStep = async (tx, context, ref) => {
        // Who writes the report reviews its sections: seeing one is not enough.
        await getDraft(tx, 'report', refOf(params));
        requireOfReport(await getSection(tx, ref), params.id);
        await moveSection(tx, context, ref, move, body.rowVersion);
      };
      const section = stepWith(ofSection(params), review, body.reason);
      const line = await onceOnRow(asked, { ...section, kind: move.kind, present: sectionLine });
      draftWatch.changed(section.row);
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
  async (asked) => {
    const { params, body } = asked;
    const report = refOf(params);
    const merge = { ...body, section: params.section };
    const standing = await onceOnRow(asked, {
      ...stepWith(ofSection(params), (tx, context) => mergeSection(tx, context, report, merge)),
      kind: MERGE.kind,
      present: (tx) => getStanding(tx, 'report', report),
    });
    draftWatch.changed(report);
    return { stepVersion: standing.step_version };
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
