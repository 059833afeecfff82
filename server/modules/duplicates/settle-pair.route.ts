import { z } from 'zod';
import { done, onceOnRow, stepWith, type AskedOf } from '#modules/acts';
import { defineRoute } from '#platform/http/define-route.ts';
import { settlePair, type PairStep, type Settlement } from './settle-pair.ts';

const PairParams = z.object({ county: z.coerce.number().int(), id: z.uuid() });
const Body = z.object({
  why: z.string().trim().max(200),
  rowVersion: z.number().int().describe('The version of the pair that was read.'),
});
const Done = z.object({ done: z.literal(true) });

const settleOnce = (asked: AskedOf, step: PairStep, settlement: Settlement) =>
  onceOnRow(asked, {
    ...stepWith(asked, (tx, context, ref) => settlePair(tx, context, ref, step, settlement)),
    kind: step,
    present: done,
  });

export const settlePairRoute = defineRoute(
  {
    method: 'POST',
    path: '/duplicates/:county/:id/settlements',
    summary: 'Settles a pair as two different people; the reason is kept and the pair does not come back.',
    permission: 'people.write',
    params: PairParams,
    body: Body,
    response: Done,
  },
  (asked) => settleOnce(asked, 'duplicate.settle', asked.body),
);

export const reopenPairRoute = defineRoute(
  {
    method: 'POST',
    path: '/duplicates/:county/:id/reopenings',
    summary: 'Takes back that a pair is two different people.',
    permission: 'people.write',
    params: PairParams,
    body: Body,
    response: Done,
  },
  (asked) => settleOnce(asked, 'duplicate.reopen', asked.body),
);
