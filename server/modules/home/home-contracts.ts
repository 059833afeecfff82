import { z } from 'zod';
import { Figure } from '#modules/metrics';

/** The home page of a post that does business. */
export const Home = z.object({
  month: z.object({ from: z.string(), to: z.string() }).describe('This month so far.'),
  returned: z
    .array(
      z.object({
        countyCode: z.number().int(),
        id: z.uuid(),
        fileName: z.string(),
        rowsRefused: z.number().int(),
        startedAt: z.iso.datetime(),
      }),
    )
    .describe('One’s imports whose refused rows came back.'),
  recent: z
    .array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        effectiveOn: z.iso.date(),
        recordedAt: z.iso.datetime(),
        ledger: z.string().nullable().describe('null: a person file.'),
        countyCode: z.number().int(),
        subject: z.uuid(),
      }),
    )
    .describe('What one keyed last.'),
  belowTarget: z
    .array(z.object({ title: z.string(), unit: z.string(), target: z.number(), figure: Figure }))
    .describe('Figures of the year so far that fall short of the bureau’s own target.'),
  figures: z
    .array(z.object({ title: z.string(), unit: z.string(), figure: Figure, lastYear: Figure }))
    .describe('This month so far, and the same days one year before.'),
});
