import { z } from 'zod';

/** Where a draft is kept, as its address says. */
export const DraftParams = z.object({
  county: z.coerce.number().int().min(0).max(999_999).describe('County code of the report, six digits.'),
  id: z.uuid(),
});

export const refOf = ({ county, id }: z.infer<typeof DraftParams>) => ({ countyCode: county, id });
