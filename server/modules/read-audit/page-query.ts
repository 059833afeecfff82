import { z } from 'zod';

const day = z.iso.date();

/** What every list of records for the auditor can be asked: days of Shanghai, both included, newest first. */
export const pageQuery = z.object({
  from: day.optional().describe('First day, YYYY-MM-DD.'),
  to: day.optional().describe('Last day, YYYY-MM-DD.'),
  account: z.uuid().optional(),
  after: z.string().max(200).optional().describe('`next` of the page before.'),
  size: z.coerce.number().int().min(1).max(100).default(20),
});

export type PageQuery = z.infer<typeof pageQuery>;

/** Shanghai keeps one offset all year, so a day is a fixed span of moments. */
export const dayStart = (written: string): Date => new Date(`${written}T00:00:00+08:00`);
export const dayEnd = (written: string): Date => new Date(dayStart(written).getTime() + 86_400_000);
