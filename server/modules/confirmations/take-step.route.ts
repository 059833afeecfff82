import { z } from 'zod';
import { done, onceOnRow, stepWith, type AskedOf } from '#modules/acts';
import { defineRoute } from '#platform/http/define-route.ts';
import { takeStep, type ConfirmationStep } from './take-step.ts';

const Params = z.object({ county: z.coerce.number().int(), id: z.uuid() });
const Done = z.object({ done: z.literal(true) });
const stepOnce = (asked: AskedOf, rowVersion: number, step: ConfirmationStep) =>
  onceOnRow(asked, {
    ...stepWith(asked, (tx, context, ref) => takeStep(tx, context, ref, rowVersion, step)),
    kind: `confirmation.${step.kind}`,
    present: done,
  });

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
  (asked) => stepOnce(asked, asked.body.rowVersion, asked.body.step),
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
  (asked) => {
    const { rowVersion, ...decision } = asked.body;
    return stepOnce(asked, rowVersion, { kind: 'decide', ...decision });
  },
);
