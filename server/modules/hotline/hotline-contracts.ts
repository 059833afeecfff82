import { z } from 'zod';
import { PersonRefShape } from '#modules/registry';

export const HotlineParams = z.object({ county: z.coerce.number().int(), id: z.uuid() });

export const refFrom = ({ county, id }: z.infer<typeof HotlineParams>) => ({ countyCode: county, id });

export const rowVersion = z.number().int().describe('The version that was read.');

const Light = z.enum(['green', 'amber', 'red', 'grey']);

export const Call = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  day: z.iso.date(),
  calledAt: z.iso.datetime(),
  hotline: z.string(),
  kind: z.string().describe('Code of list hotline-call-kind.'),
  matter: z.string().describe('Code of list service-matter.'),
  state: z.enum(['transferred', 'replied', 'closed']),
  numberMasked: z.string().nullable().describe('Null when the number was withheld.'),
  callerName: z.string().nullable().describe('Masked in lists.'),
  person: PersonRefShape.nullable(),
  content: z.string(),
  answer: z.string().nullable(),
  policy: z.string().nullable(),
  desk: z.string().nullable().describe('Business line it was sent to.'),
  isReturned: z.boolean().describe('The desk gave it back; it waits to be sent to another.'),
  returnReason: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  daysLeft: z.number().int().nullable(),
  light: Light,
  repliedOn: z.iso.date().nullable(),
  callBackTries: z.number().int(),
  callBackResult: z.string().nullable(),
  isOnTime: z.boolean().nullable(),
  entryId: z.uuid(),
  entryBehind: z.boolean(),
  case: z
    .object({
      countyCode: z.number().int(),
      id: z.uuid(),
      number: z.string(),
      endedOn: z.iso.date().nullable(),
    })
    .nullable()
    .describe('The case it was taken in as.'),
  rowVersion,
});

export const Transfer = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  desk: z.string(),
  hotline: z.string(),
  kind: z.string(),
  matter: z.string(),
  content: z.string(),
  callerName: z.string().nullable(),
  person: PersonRefShape.nullable(),
  state: z.enum(['open', 'replied', 'returned']),
  sentOn: z.iso.date(),
  dueOn: z.iso.date(),
  daysLeft: z.number().int().nullable(),
  light: Light,
  limit: z.string().describe('The limit in words, with its clause.'),
  extendedBy: z.number().int().nullable(),
  reply: z.string().nullable(),
  repliedOn: z.iso.date().nullable(),
  returnReason: z.string().nullable(),
  againReason: z.string().nullable(),
  rowVersion,
});
