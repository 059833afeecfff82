import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { takeStep } from './take-step.ts';

const Params = z.object({ county: z.coerce.number().int(), id: z.uuid() });
const Done = z.object({ done: z.literal(true) });
const Why = z.string().trim().max(200);

export const takeStepRoute = defineRoute(
  {
    method: 'POST',
    path: '/confirmations/:county/:id/steps',
    summary:
      'Confirms a listed person, records a death found, strikes off who left, reminds, or proposes a suspension to be decided above.',
    permission: 'people.write',
    params: Params,
    body: z.object({
      rowVersion: z.number().int(),
      step: z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('confirm'),
          channel: z.string().max(20),
          on: z.iso.date(),
          note: z.string().trim().max(200).nullable(),
        }),
        z.object({ kind: z.literal('death'), on: z.iso.date(), why: Why }),
        z.object({ kind: z.literal('leave') }),
        z.object({ kind: z.literal('remind') }),
        z.object({ kind: z.literal('propose'), why: Why }),
      ]),
    }),
    response: Done,
  },
  async ({ db, actor, scope, params, body, requestKey }) =>
    inScope(db, scope, async (tx) => {
      const ref = { countyCode: params.county, id: params.id };
      await takeStep(tx, { actor, requestKey }, ref, body.rowVersion, body.step);
      return { done: true as const };
    }),
);

export const decideProposalRoute = defineRoute(
  {
    method: 'POST',
    path: '/confirmations/:county/:id/decisions',
    summary: 'Decides a proposed suspension; it is recorded, and no payment is stopped by it.',
    permission: 'people.decide',
    params: Params,
    body: z.object({ rowVersion: z.number().int(), upheld: z.boolean(), why: Why }),
    response: Done,
  },
  async ({ db, actor, scope, params, body, requestKey }) =>
    inScope(db, scope, async (tx) => {
      const ref = { countyCode: params.county, id: params.id };
      const { upheld, why } = body;
      await takeStep(tx, { actor, requestKey }, ref, body.rowVersion, { kind: 'decide', upheld, why });
      return { done: true as const };
    }),
);
