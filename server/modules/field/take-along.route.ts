import { z } from 'zod';
import { MOST_CARRIED } from '#modules/registry';
import { defineRoute } from '#platform/http/define-route.ts';
import { takeAlong } from './take-along.ts';

const CarriedPerson = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  name: z.string(),
  pinyin: z.string(),
  initials: z.string(),
  sex: z.string(),
  age: z.number().int().describe('Whole years today; the birth date itself stays here.'),
  identities: z.array(z.string()),
  contactClass: z.string().nullable(),
  state: z.string(),
  lastMetOn: z.string().nullable().describe('The last visit or contact recorded in the own county.'),
});

export const takeAlongRoute = defineRoute(
  {
    method: 'POST',
    path: '/field/lists',
    summary: `The people of one village as a phone takes them along, at most ${MOST_CARRIED}: no numbers, no birth dates. Recorded as a reading, with its purpose.`,
    permission: 'people.carry',
    body: z.object({
      region: z.number().int().describe('12-digit code of a village or community.'),
      liaison: z.string().trim().max(40).optional().describe('Only those whose contact this liaison is.'),
      purpose: z.string().trim().min(1).max(60).describe('What they are taken along for.'),
    }),
    response: z.object({
      region: z.number().int(),
      regionName: z.string(),
      people: z.array(CarriedPerson),
    }),
  },
  async ({ db, actor, scope, body }) => takeAlong(db, actor, scope, body),
);
