import { z } from 'zod';
import { CalendarDay } from '#kit/calendar-day.ts';

export const MetricParams = z.object({ metric: z.string().max(80) });

export const FigureQueryShape = z.object({
  region: z.coerce.number().int(),
  from: CalendarDay,
  to: CalendarDay,
  slice: z.string().max(120).optional().describe('field=value; the whole figure when left out.'),
});

export const Figure = z.object({
  metric: z.string(),
  region: z.number().int(),
  from: z.string(),
  to: z.string(),
  slice: z.string(),
  value: z
    .number()
    .nullable()
    .describe('In the unit of the metric; fen for money, 0–100 for per cents; null: no record.'),
  rowCount: z.number().int(),
  lateRows: z
    .number()
    .int()
    .optional()
    .describe('How many of those rows came in or were changed after their period had been closed.'),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  asOf: z.string(),
});

export const FigureRowShape = z.object({
  source: z.enum(['ledger', 'registry', 'case']),
  ledger: z.string().nullable(),
  countyCode: z.number().int(),
  id: z.uuid(),
  businessDay: z.string(),
  regionCode: z.number().int(),
  regionName: z.string(),
  contribution: z.number(),
  title: z.string(),
  person: z.object({ countyCode: z.number().int(), id: z.uuid(), name: z.string() }).nullable(),
});
