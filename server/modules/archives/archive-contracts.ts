import { z } from 'zod';

export const ArchiveParams = z.object({ county: z.coerce.number().int(), id: z.uuid() });

export const Batch = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  regionName: z.string(),
  title: z.string(),
  kind: z.string(),
  samplePercent: z.number().int(),
  openedOn: z.string(),
  registered: z.number().int(),
  scanned: z.number().int(),
  indexed: z.number().int(),
  sampled: z.number().int(),
  returned: z.number().int(),
  accepted: z.number().int(),
  pages: z.number().int(),
});

export const ContentsLines = z
  .array(
    z.object({
      part: z.string().max(40),
      title: z.string().trim().min(1).max(100),
      from: z.number().int().min(1).max(10_000),
      to: z.number().int().min(1).max(10_000),
    }),
  )
  .max(300);

export const ArchiveFileShape = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  box: z.string(),
  number: z.string(),
  name: z.string(),
  personId: z.uuid().nullable(),
  pagesCounted: z.number().int(),
  scans: z.number().int(),
  pagesScanned: z.number().int(),
  contents: ContentsLines,
  state: z.string(),
  isSampled: z.boolean(),
  reason: z.string().nullable(),
  rowVersion: z.number().int(),
});
