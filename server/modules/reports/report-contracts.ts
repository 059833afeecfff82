import { z } from 'zod';

export const ReportParams = z.object({
  county: z.coerce.number().int().describe('County code, six digits.'),
  id: z.uuid(),
});

export const ReportTemplate = z.object({
  code: z.string(),
  title: z.string(),
  description: z.string(),
  version: z.number().int(),
  periods: z
    .array(z.enum(['month', 'quarter', 'year', 'any']))
    .describe('The periods it is written for; one not over yet ends at its cut-off day.'),
  levels: z
    .array(z.enum(['province', 'city', 'county', 'township', 'village']))
    .describe('The areas it is written for; empty: every area.'),
  figureCount: z.number().int(),
  asksForMetrics: z.boolean().describe('Its writer names a topic and chooses metrics.'),
});

export const ListedReport = z.object({
  id: z.uuid(),
  countyCode: z.number().int(),
  title: z.string(),
  template: z.string(),
  templateVersion: z.number().int(),
  region: z.number().int(),
  regionName: z.string(),
  from: z.string(),
  to: z.string(),
  composedAt: z.string(),
  composedBy: z.string(),
  figureCount: z.number().int(),
  missingCount: z.number().int().describe('Figures without any record; shown as missing.'),
});

export const ReportFigureShape = z.object({
  number: z.number().int(),
  metric: z.string(),
  title: z.string(),
  unit: z.string(),
  slice: z.string(),
  wording: z.enum(['exact', 'floor', 'near', 'above']),
  text: z.string(),
  value: z.number().nullable(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  rowCount: z.number().int(),
  lateRows: z.number().int().optional().describe('Rows that came in after their period had been closed.'),
  missing: z.boolean(),
  definition: z.string(),
});

export const Report = ListedReport.extend({
  bureau: z.string(),
  blocks: z.array(
    z.union([
      z.object({ kind: z.literal('heading'), level: z.number().int(), text: z.string() }),
      z.object({
        kind: z.literal('paragraph'),
        content: z.array(
          z.union([z.string(), z.object({ kind: z.literal('figure'), number: z.number().int() })]),
        ),
      }),
    ]),
  ),
  figures: z.array(ReportFigureShape),
});
