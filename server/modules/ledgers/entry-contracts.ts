import { z } from 'zod';
import { MOST_PEOPLE_OF_ENTRY } from '#kit';

export const LedgerParams = z.object({ ledger: z.string().max(60) });
export const EntryParams = LedgerParams.extend({ county: z.coerce.number().int(), id: z.uuid() });

export const PersonLink = z.object({ countyCode: z.number().int(), id: z.uuid() });

export const OtherPeople = z
  .array(PersonLink)
  .max(MOST_PEOPLE_OF_ENTRY)
  .optional()
  .describe('Further people, for ledgers whose person field takes several.');

export const AnswersBody = z
  .record(z.string().max(60), z.union([z.string().max(5000), z.number(), z.boolean(), z.null()]))
  .describe(
    'By field code: text, codes and days as text, counts and fen as whole numbers, yes and no as true and false.',
  );

export const AsLate = z
  .boolean()
  .default(false)
  .describe('Take it even though its period is closed, marked late; needs ledger.late.');

export const Entry = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  ledger: z.string(),
  regionCode: z.number().int(),
  regionName: z.string(),
  businessDay: z.string(),
  state: z.string(),
  desk: z.enum(['township', 'county']).nullable().describe('Whose review a submitted entry waits for.'),
  returnReason: z.string().nullable(),
  late: z.boolean().describe('Something was done to it after its period had been closed.'),
  answers: z.record(z.string(), z.unknown()),
  person: PersonLink.extend({ name: z.string() }).nullable(),
  others: z.array(PersonLink.extend({ name: z.string() })).describe('Further people, in the order named.'),
  rowVersion: z.number().int(),
  recordedAt: z.string(),
});

export const RecordedAct = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  reason: z.string().nullable(),
  effectiveOn: z.string(),
  recordedAt: z.string(),
  by: z.string(),
});

/** Filter parameters of lists, summaries and exports; `filter.FIELD=value` narrows by a filter field. */
export const EntriesQuery = z.looseObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  region: z.coerce.number().int().optional(),
  state: z
    .enum(['accepted', 'submitted', 'returned', 'draft', 'withdrawn', 'all'])
    .optional()
    .describe('accepted when left out; drafts are one’s own.'),
  late: z.enum(['true']).optional().describe('Only what came in after its period had been closed.'),
});
