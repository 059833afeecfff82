import { z } from 'zod';
import { Problem } from '#platform/errors/problem.ts';
import type { SystemRef } from './partner-tables.ts';

/** The system administrator’s: keys are no business of any desk. */
export const PERMISSION = 'partner.connect';

/** Which connection. */
export const Params = z.object({ county: z.coerce.number().int().min(100000).max(999999), id: z.uuid() });

/** What a change says of the version it was made on. */
export const Seen = z.object({ rowVersion: z.number().int().describe('The version that was read.') });

/** A page behind the last one seen. */
export const Paging = {
  after: z.uuid().optional(),
  size: z.coerce.number().int().min(1).max(100).default(20),
};

/** A partner's computer and how its deliveries stand; never its key. */
export const PartnerSystem = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  department: z.string(),
  title: z.string(),
  url: z.string().nullable().describe('Where parts are sent; null for a department that fetches them.'),
  state: z.enum(['active', 'paused']),
  keyId: z.string(),
  keyNumber: z.number().int(),
  formerUntil: z.string().nullable().describe('Until then the key before signs as well.'),
  waiting: z.number().int(),
  delivered: z.number().int(),
  failed: z.number().int(),
  lastDeliveredAt: z.string().nullable(),
  failure: z.string().nullable().describe('Why the last one that did not arrive did not.'),
  rowVersion: z.number().int(),
});
export type PartnerSystem = z.infer<typeof PartnerSystem>;

/** A key as it is answered once and never again. */
export const ShownKey = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  keyId: z.string(),
  secret: z.string().describe('In hexadecimal; shown this once.'),
});
export type ShownKey = z.infer<typeof ShownKey>;

/** The connection a request names. */
export const refFrom = ({ county, id }: z.infer<typeof Params>): SystemRef => ({ countyCode: county, id });

/** A key is answered to the request that made it and to no repetition of it. Throws Problem conflict. */
export const keyShownOnce = async (): Promise<never> => {
  throw new Problem('conflict', 'partner-key-shown', '密钥已经生成，只显示过那一次。', {
    advice: '没有记下的，请更换密钥。',
  });
};
