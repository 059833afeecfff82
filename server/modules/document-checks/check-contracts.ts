import { z } from 'zod';
import { CalendarDay } from '#kit/calendar-day.ts';

const SpanShape = z.object({
  block: z.number().int().describe('Index of the block, from 0.'),
  start: z.number().int().describe('UTF-16 offset in the text of the block.'),
  end: z.number().int(),
});

/** One defect with its place and a proposed mend. */
export const FindingShape = SpanShape.extend({
  id: z.string().describe('Unchanged while the paragraph is unchanged: ignore a finding by it.'),
  rule: z.string(),
  ruleName: z.string(),
  severity: z.enum(['error', 'warning', 'advice']),
  excerpt: z.string(),
  place: z.string().describe('In words: 第12段，一、… › （二）….'),
  number: z.number().int().describe('Paragraph or line number, from 1.'),
  cell: z.object({ table: z.number().int(), row: z.number().int(), column: z.number().int() }).nullable(),
  headings: z.array(z.string()),
  message: z.string(),
  reason: z.string().describe('Why it is wrong, by the rule.'),
  proposal: z.string(),
  replacement: z.string().nullable().describe('Text that mends start…end, when only one does.'),
  related: z.array(SpanShape.extend({ excerpt: z.string() })),
  record: z
    .object({
      metric: z.string(),
      value: z.number().describe('In the unit of the text; money in yuan.'),
      rowCount: z.number().int(),
      region: z.number().int(),
      from: z.string(),
      to: z.string(),
    })
    .optional()
    .describe(
      'What the records say, for findings of figure-against-records; its rows are those of the metric.',
    ),
});

/** The area and days whose records a text is held against. */
export const RecordsShape = z.object({
  region: z.number().int(),
  from: CalendarDay,
  to: CalendarDay,
});

export const CheckSummaryShape = z.object({
  errors: z.number().int(),
  warnings: z.number().int(),
  advice: z.number().int(),
  characters: z.number().int(),
});
