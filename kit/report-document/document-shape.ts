import { z } from 'zod';
import { CalendarDay } from '../calendar-day.ts';
import {
  BREAKDOWNS,
  CHART_KINDS,
  CHIP_COMPARISONS,
  CHIP_SCALES,
  CHIP_WORDINGS,
  MOST_METRICS,
} from './figure-attributes.ts';

const Period = z.union([
  z.literal('report'),
  z.literal('forecast'),
  z.object({ from: CalendarDay, to: CalendarDay }).refine(({ from, to }) => from <= to, 'from after to'),
]);
const Region = z.union([z.literal('report'), z.number().int().min(1e10).max(999_999_999_999)]);
const Id = z.string().min(1).max(40);
const MetricCode = z.string().min(1).max(80);

/** Attributes of an inline figure, as sent and stored. Whether the metric exists is asked when it is resolved. */
export const FigureAttributesShape = z.object({
  id: Id,
  metric: MetricCode,
  slice: z.string().max(120).nullable(),
  wording: z.enum(CHIP_WORDINGS),
  scale: z.enum(CHIP_SCALES),
  compare: z.enum(CHIP_COMPARISONS),
  period: Period,
  region: Region,
  unit: z.string().max(10).nullable(),
});

/** Attributes of a table of figures. */
export const FigureTableAttributesShape = z.object({
  id: Id,
  title: z.string().max(120),
  metrics: z.array(MetricCode).min(1).max(MOST_METRICS.asRows),
  by: z.enum(BREAKDOWNS),
  sliceField: z.string().max(60).nullable(),
  period: Period,
  region: Region,
});

/** Attributes of a chart. */
export const FigureChartAttributesShape = FigureTableAttributesShape.extend({ kind: z.enum(CHART_KINDS) });

/** Attributes of the mark of a comment thread. */
export const CommentAttributesShape = z.object({ id: Id });

/** Attributes of a heading. */
export const HeadingAttributesShape = z.object({
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  numbered: z.boolean(),
});

const Mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('comment'), attrs: CommentAttributesShape }),
]);
const Marks = z.array(Mark).optional();
const TextShape = z.object({ type: z.literal('text'), text: z.string().min(1), marks: Marks });
const Inline = z.discriminatedUnion('type', [
  TextShape,
  z.object({ type: z.literal('figure'), attrs: FigureAttributesShape, marks: Marks }),
]);
const Title = z.object({ type: z.literal('title'), content: z.array(TextShape).optional() });
const Block = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('heading'),
    attrs: HeadingAttributesShape,
    content: z.array(Inline).optional(),
  }),
  z.object({ type: z.literal('paragraph'), content: z.array(Inline).optional() }),
  z.object({ type: z.literal('figureTable'), attrs: FigureTableAttributesShape }),
  z.object({ type: z.literal('figureChart'), attrs: FigureChartAttributesShape }),
]);

/** A whole report document as JSON (`ReportDocument`); anything else in it is refused or dropped. */
export const ReportDocumentShape = z.object({
  type: z.literal('doc'),
  content: z.tuple([Title], Block),
});
