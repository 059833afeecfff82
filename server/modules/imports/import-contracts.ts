import { z } from 'zod';

export const ImportParams = z.object({
  county: z.coerce.number().int(),
  id: z.uuid(),
});

/** An import as presented outside. */
export const PresentedImport = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  kind: z.enum(['persons', 'ledger', 'mirror']),
  ledger: z.string().nullable(),
  mirror: z.string().nullable(),
  title: z.string().describe('人员档案, the title of the ledger or the name of the official system.'),
  fileName: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  dryRun: z.boolean(),
  allOrNothing: z.boolean(),
  region: z.number().int(),
  rowsRead: z.number().int(),
  rowsAdded: z.number().int(),
  rowsUnchanged: z.number().int(),
  rowsRefused: z.number().int(),
  progressPercent: z.number().int(),
  notes: z
    .array(z.string())
    .describe('What was left aside: hidden sheets, totals rows, columns nobody knows.'),
  message: z
    .string()
    .nullable()
    .describe('Why it failed, or why sound rows were not written (their month is closed), and what to do.'),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  isMine: z.boolean().describe('Only its importer gets the refused rows back.'),
});

export const PresentedRefusal = z.object({
  sheet: z.string(),
  row: z.number().int().describe('Row number as Excel shows it.'),
  refusals: z.array(
    z.object({
      column: z.string().nullable().describe('Heading in the file.'),
      cell: z.string().nullable().describe('Such as C5; null when the file lacks the column.'),
      value: z.string().nullable().describe('As it stood in the file; masked when personal.'),
      reason: z.string(),
    }),
  ),
});
export type PresentedRefusal = z.infer<typeof PresentedRefusal>;
