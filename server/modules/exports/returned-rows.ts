import { z } from 'zod';

/** What a returned sheet says otherwise, as it is answered. */
export const ReturnedRows = z.object({
  rows: z.array(
    z.object({
      row: z.number().int(),
      countyCode: z.number().int(),
      id: z.string(),
      name: z.string().describe('The person, or the day and first answers of an entry.'),
      rowVersion: z.number().int(),
      problem: z.string().nullable(),
      cells: z.array(
        z.object({
          field: z.string(),
          label: z.string(),
          from: z.string(),
          to: z.string(),
          value: z.unknown(),
        }),
      ),
    }),
  ),
});
