import { z } from 'zod';
import { CalendarDay } from '#kit/calendar-day.ts';

const Code = z.string().max(60);

/** What fills a column. */
export const Source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keep') }).describe('Left as it is.'),
  z.object({ kind: z.literal('ordinal') }),
  z.object({ kind: z.literal('constant'), text: z.string().max(200) }),
  z.object({ kind: z.literal('fact'), field: Code }).describe('A fact of the person file.'),
  z.object({ kind: z.literal('age') }).describe('Whole years on the last day of the period.'),
  z.object({ kind: z.literal('place'), level: z.enum(['county', 'township', 'village', 'whole']) }),
  z.object({ kind: z.literal('official'), mirror: Code, part: z.enum(['number', 'state', 'day']) }),
  z.object({ kind: z.literal('entry'), field: Code }).describe('An answer of the ledger’s entry.'),
  z.object({ kind: z.literal('unit') }),
  z.object({ kind: z.literal('maker') }),
  z.object({ kind: z.literal('today') }),
  z.object({ kind: z.literal('metric'), metric: Code, slice: z.string().max(120).default('') }),
]);
export type Source = z.infer<typeof Source>;

/** Where the rows come from. own: rows of the sheet that name people already · areas: rows of the sheet that name areas. */
export const Rows = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('own'), column: z.number().int().min(0) }),
  z.object({ kind: z.literal('people'), query: z.record(z.string().max(60), z.string().max(300)) }),
  z.object({ kind: z.literal('ledger'), ledger: Code }),
  z.object({ kind: z.literal('areas'), column: z.number().int().min(0) }),
]);
export type Rows = z.infer<typeof Rows>;

const Region = z.number().int().min(1e10).max(999999999999);

export const Plan = z.object({
  sheet: z.string().max(100),
  rows: Rows,
  columns: z.array(z.object({ column: z.number().int().min(0).max(16_383), source: Source })).max(500),
  region: Region.describe(
    'Area of people, entries and figures; of areas named in the sheet, the one they lie in.',
  ),
  from: CalendarDay,
  to: CalendarDay,
});
export type Plan = z.infer<typeof Plan>;
