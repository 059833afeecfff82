import { z } from 'zod';
import { FigureAttributesShape, FigureTableAttributesShape, ReportDocumentShape } from './document-shape.ts';
import { MOST_ASKED } from './figure-attributes.ts';

/** Why a figure shows no value. */
export const MISSING_REASONS = [
  'no-record',
  'no-denominator',
  'no-base',
  'no-share',
  'no-forecast',
  'not-ranked',
  'outside-scope',
  'unknown-metric',
  'unknown-slice',
  'unknown-region',
  'circular',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** How a forecast was reckoned: records up to the cut-off, and by which rule the rest. */
const Forecast = z.object({
  rule: z.literal('last-year-share'),
  text: z.string().describe('The rule in one sentence, with its numbers.'),
  recorded: z.number().describe('The value the records give up to the cut-off.'),
});

/** Where a value comes from that no record counts: an earlier document that printed it (上报数). */
const Reported = z.object({
  source: z.string().describe('Title of the document.'),
  written: z.string().describe('As it stood there.'),
  keptBy: z.string(),
  keptAt: z.string(),
});
export type Reported = z.infer<typeof Reported>;

/** What a comparison stands on. */
const Base = z.object({
  value: z.number().nullable(),
  from: z.string(),
  to: z.string(),
  text: z.string(),
  reported: Reported.optional().describe('Set when the base was reported, not counted.'),
});

const LateRows = z
  .number()
  .int()
  .optional()
  .describe('Rows that came in after their period had been closed (迟报).');

/** A chip with its value, as it stands at `asOf`. */
export const ResolvedFigure = z.object({
  id: z.string(),
  metric: z.string(),
  title: z.string(),
  unit: z.string(),
  slice: z.string().nullable(),
  sliceTitle: z.string().nullable(),
  region: z.number().int(),
  regionName: z.string(),
  from: z.string(),
  to: z.string(),
  value: z
    .number()
    .nullable()
    .describe('Of the metric itself: fen for money, 0–100 for per cents; null when it is missing.'),
  text: z.string().describe('As it stands in the sentence; names what is missing where there is none.'),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  rowCount: z.number().int(),
  lateRows: LateRows,
  missing: z.enum(MISSING_REASONS).nullable(),
  missingText: z.string().nullable().describe('Why it is missing, in one sentence.'),
  forecast: Forecast.nullable(),
  base: Base.nullable().describe('Last year, the sister areas or the whole, when the chip compares.'),
  reported: Reported.optional().describe(
    'Set when the value was reported, not counted: no record stands behind it.',
  ),
  definition: z.string(),
});
export type ResolvedFigure = z.infer<typeof ResolvedFigure>;

/** The figure a cell shows, to open its rows by; none for a change. */
export const CellFigure = z.object({
  metric: z.string(),
  slice: z.string(),
  region: z.number().int(),
  from: z.string(),
  to: z.string(),
});
export type CellFigure = z.infer<typeof CellFigure>;

/** A cell of a table. */
export const TableCell = z.object({
  value: z.number().nullable(),
  text: z.string(),
  missing: z.enum(MISSING_REASONS).nullable(),
  rowCount: z.number().int().optional(),
  lateRows: LateRows,
  figure: CellFigure.optional(),
  reported: Reported.optional(),
});
export type TableCell = z.infer<typeof TableCell>;

/** A table or chart with its values: one row a metric, place, month or part. */
export const ResolvedTable = z.object({
  id: z.string(),
  title: z.string(),
  columns: z.array(
    z.object({
      metric: z.string().describe('Empty where the rows are the metrics.'),
      title: z.string(),
      unit: z.string(),
    }),
  ),
  rows: z.array(
    z.object({
      label: z.string(),
      unit: z.string().optional().describe('Of the row, where the rows are the metrics.'),
      isWhole: z
        .boolean()
        .optional()
        .describe('The whole area, above the areas it is made of; printed in tables, never drawn.'),
      cells: z.array(TableCell),
    }),
  ),
  missingText: z.string().nullable().describe('Why the whole table is missing.'),
});
export type ResolvedTable = z.infer<typeof ResolvedTable>;

/** POST /report-drafts/:county/:id/figures, and of a section: any chips of a draft, in one snapshot. */
export const FiguresRequest = z.object({
  figures: z.array(FigureAttributesShape).max(MOST_ASKED.figures).default([]),
  tables: z.array(FigureTableAttributesShape).max(MOST_ASKED.tables).default([]),
});
export const FiguresAnswer = z.object({
  asOf: z.string(),
  figures: z.array(ResolvedFigure).describe('In the order asked.'),
  tables: z.array(ResolvedTable).describe('In the order asked.'),
});
export type FiguresAnswer = z.infer<typeof FiguresAnswer>;

/** One line of the list of drafts. */
export const DraftLine = z.object({
  id: z.uuid(),
  countyCode: z.number().int(),
  title: z.string(),
  state: z.enum(['open', 'finalised']),
  template: z.string().nullable(),
  region: z.number().int(),
  regionName: z.string(),
  from: z.string(),
  to: z.string().describe('The cut-off day (截至).'),
  forecastTo: z.string().nullable().describe('Last day of a marked forecast, or null for none.'),
  stepVersion: z.number().int().describe('How many steps the document is made of.'),
  rowVersion: z.number().int().describe('Moves with period, state and title, not with typing.'),
  editions: z.number().int().describe('How often it was finalised.'),
  openedBy: z.string(),
  openedAt: z.string(),
  changedBy: z.string(),
  changedAt: z.string(),
});
export type DraftLine = z.infer<typeof DraftLine>;

/** A draft as the editor opens it. */
export const Draft = DraftLine.extend({
  bureau: z.string(),
  document: ReportDocumentShape,
  mayWrite: z.boolean(),
  mayFinalise: z.boolean(),
});
export type Draft = z.infer<typeof Draft>;

/**
 * POST …/steps: the client's unsent steps on top of `stepVersion`. A draft that has moved on accepts nothing and answers
 * what came between, for the client to rebase on. Sending the same submission again changes nothing.
 */
export const StepsRequest = z.object({
  stepVersion: z.number().int().min(0),
  clientId: z.string().min(8).max(40).describe('Of one editor window; kept with its unsent steps.'),
  submissionId: z.uuid(),
  steps: z.array(z.record(z.string(), z.unknown())).min(1).max(500),
});

/** Steps that follow a version, in order; the client recognises its own by `clientId`. */
export const StepsAnswer = z.object({
  accepted: z.boolean(),
  stepVersion: z.number().int().describe('After the steps answered here.'),
  steps: z.array(z.object({ step: z.record(z.string(), z.unknown()), clientId: z.string(), by: z.string() })),
  rowVersion: z.number().int(),
  commentsVersion: z.number().int().describe('Moves with every comment: ask for them again.'),
  writers: z
    .array(z.object({ clientId: z.string(), name: z.string(), position: z.number().int().nullable() }))
    .describe('Who has the draft open now.'),
});
export type StepsAnswer = z.infer<typeof StepsAnswer>;

/** A saved version (版本). */
export const DraftVersion = z.object({
  number: z.number().int(),
  label: z.string(),
  stepVersion: z.number().int(),
  kind: z.enum(['opened', 'saved', 'automatic', 'restored', 'merged', 'finalised', 'reopened']),
  savedBy: z.string(),
  savedAt: z.string(),
  digest: z.string().describe('SM3 of the document.'),
});
export type DraftVersion = z.infer<typeof DraftVersion>;

/** One block of a comparison of two versions. */
export const BlockChange = z.object({
  kind: z.enum(['same', 'added', 'removed', 'changed']),
  before: z.string().nullable().describe('The block as text; chips as ［metric title］.'),
  after: z.string().nullable(),
  pieces: z
    .array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() }))
    .describe('For changed blocks: the words, in order.'),
});
export type BlockChange = z.infer<typeof BlockChange>;

/** A thread of comments; the document marks its place by a comment mark of the same id. */
export const CommentThread = z.object({
  id: z.uuid(),
  quote: z.string().describe('The words commented on, as they stood then.'),
  resolved: z.boolean(),
  resolvedBy: z.string().nullable(),
  comments: z.array(
    z.object({
      id: z.uuid(),
      text: z.string(),
      by: z.string(),
      at: z.string(),
      mentions: z.array(z.object({ accountId: z.uuid(), name: z.string() })),
    }),
  ),
});
export type CommentThread = z.infer<typeof CommentThread>;

/** A section asked of an area below (分报). */
export const SectionLine = z.object({
  id: z.uuid(),
  countyCode: z.number().int(),
  reportId: z.uuid(),
  reportTitle: z.string(),
  title: z.string(),
  note: z.string(),
  region: z.number().int(),
  regionName: z.string(),
  dueOn: z.string(),
  state: z.enum(['asked', 'submitted', 'returned', 'merged', 'withdrawn']),
  isLate: z.boolean().describe('Past its day and not handed in, or handed in after its day.'),
  returnReason: z.string().nullable(),
  submittedAt: z.string().nullable(),
  submittedBy: z.string().nullable(),
  stepVersion: z.number().int(),
  rowVersion: z.number().int(),
});
export type SectionLine = z.infer<typeof SectionLine>;
