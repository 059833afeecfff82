import { z } from 'zod';
import { CellFigure, MISSING_REASONS, ResolvedFigure, ResolvedTable, TableCell } from './desk-contracts.ts';
import { ReportDocumentShape } from './document-shape.ts';

/** A figure as it was signed, with the row sets it rests on. */
export const FrozenFigure = ResolvedFigure.extend({
  number: z.number().int().describe('1, 2, 3… in reading order.'),
  sets: z
    .array(
      z.object({
        set: z.number().int().describe('Number of a row set of the edition.'),
        side: z.enum(['value', 'numerator', 'denominator']),
        sign: z.union([z.literal(1), z.literal(-1)]),
      }),
    )
    .describe('The rows it counted.'),
});
export type FrozenFigure = z.infer<typeof FrozenFigure>;

/** A cell of a table or chart as it was signed. */
export const FrozenCell = CellFigure.extend({
  number: z.number().int().describe('Goes on where the figures of the text end.'),
  table: z.string().describe('Id of its table or chart.'),
  title: z.string(),
  value: z.number().nullable(),
  text: z.string(),
  missing: z.enum(MISSING_REASONS).nullable(),
  rowCount: z.number().int(),
  reported: TableCell.shape.reported,
  sets: FrozenFigure.shape.sets,
});
export type FrozenCell = z.infer<typeof FrozenCell>;

/** A set of rows that figures of an edition counted. */
export const FrozenSet = z.object({
  number: z.number().int(),
  metric: z.string(),
  slice: z.string(),
  region: z.number().int(),
  from: z.string(),
  to: z.string(),
  count: z.number().int(),
  digest: z.string().describe('SM3 of the rows.'),
});
export type FrozenSet = z.infer<typeof FrozenSet>;

/** A finalised report (定稿) as a line of a list. */
export const EditionLine = z.object({
  id: z.uuid(),
  countyCode: z.number().int(),
  draftId: z.uuid(),
  number: z.number().int().describe('1 for the first time it was finalised.'),
  title: z.string(),
  region: z.number().int(),
  regionName: z.string(),
  from: z.string(),
  to: z.string(),
  finalisedBy: z.string(),
  finalisedAt: z.string(),
  digest: z.string().describe('SM3 of everything frozen.'),
  figureCount: z.number().int(),
  missingCount: z.number().int(),
});
export type EditionLine = z.infer<typeof EditionLine>;

/** A finalised report: document, values, definitions and row sets as they were signed. */
export const Edition = EditionLine.extend({
  bureau: z.string(),
  asOf: z.string(),
  forecastTo: z.string().nullable(),
  document: ReportDocumentShape,
  figures: z.array(FrozenFigure),
  tables: z.array(ResolvedTable),
  cells: z
    .array(FrozenCell)
    .describe('Of tables and charts; none in reports signed before they were frozen.'),
  sets: z.array(FrozenSet),
});
export type Edition = z.infer<typeof Edition>;

const Moment = z.object({ value: z.number().nullable(), text: z.string(), rowCount: z.number().int() });

/** A figure that is no longer what was signed (与现数不同). */
export const FigureDifference = z.object({
  number: z.number().int(),
  id: z.string(),
  title: z.string(),
  signed: Moment,
  now: Moment,
  definitionChanged: z.boolean().describe('The metric itself is defined otherwise since.'),
});
export type FigureDifference = z.infer<typeof FigureDifference>;

/** One row that entered, left or changed since, with the act that did it where the reader may see it. */
export const FigureRowChange = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  side: z.enum(['value', 'numerator', 'denominator']),
  before: z.number().nullable(),
  after: z.number().nullable(),
  row: z
    .object({
      source: z.enum(['ledger', 'registry', 'case']),
      ledger: z.string().nullable(),
      countyCode: z.number().int(),
      id: z.uuid(),
      businessDay: z.string(),
      regionCode: z.number().int(),
      regionName: z.string(),
      title: z.string(),
      person: z.object({ countyCode: z.number().int(), id: z.uuid(), name: z.string() }).nullable(),
    })
    .nullable(),
  act: z.object({ kind: z.string(), at: z.string(), reason: z.string().nullable() }).nullable(),
});
export type FigureRowChange = z.infer<typeof FigureRowChange>;

/** What became of the rows behind a signed figure. */
export const FigureChanges = z.object({
  added: z.number().int(),
  removed: z.number().int(),
  changed: z.number().int(),
  rows: z.array(FigureRowChange).describe('The first of them.'),
});
export type FigureChanges = z.infer<typeof FigureChanges>;

const Side = z.object({ value: z.number().nullable(), text: z.string() }).nullable();

/** One figure of two reports, or of two years. */
export const FigureComparison = z.object({
  metric: z.string(),
  title: z.string(),
  unit: z.string(),
  sliceTitle: z.string().nullable(),
  about: z.string().nullable().describe('Area and days where they are not those of the report.'),
  left: Side.describe('null: the report does not have it.'),
  right: Side,
  change: z.string().nullable().describe('How the left stands to the right: 增长12.3%.'),
});
export type FigureComparison = z.infer<typeof FigureComparison>;
