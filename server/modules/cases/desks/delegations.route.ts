import { z } from 'zod';
import { countyOf } from '#kit/region-code.ts';
import { onceOnRow, stepWith } from '#modules/acts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { DELEGATION, delegate, endDelegation, homeOf } from './delegations.ts';
import { possibleDelegates } from './possible-delegates.ts';
import { delegationsOf } from './shown-delegations.ts';

const HANDLERS = ['case.handle', 'case.decide'] as const;

const Shown = z.object({
  countyCode: z.number().int(),
  id: z.string(),
  delegator: z.string(),
  delegate: z.string(),
  from: z.string(),
  to: z.string(),
  reason: z.string(),
  standing: z.enum(['to-come', 'running', 'over']),
  endedOn: z.string().nullable().describe('The day it was called off on, before its last.'),
});

export const listDelegationsRoute = defineRoute(
  {
    method: 'GET',
    path: '/case-delegations',
    summary: 'Who acts for me and for whom I act, in the last half-year, now or soon, and whom I may ask.',
    permission: HANDLERS,
    response: z.object({
      given: z.array(Shown),
      received: z.array(Shown),
      colleagues: z.array(z.object({ accountId: z.string(), name: z.string(), title: z.string() })),
    }),
  },
  ({ db, actor, scope }) =>
    inScope(db, scope, async (tx) => {
      const { given, received } = await delegationsOf(tx, actor.accountId);
      return {
        given: [...given],
        received: [...received],
        colleagues: [...(await possibleDelegates(tx, actor))],
      };
    }),
);

export const delegateRoute = defineRoute(
  {
    method: 'POST',
    path: '/case-delegations',
    summary: 'Lets a colleague act on the cases I hold while I am away.',
    permission: HANDLERS,
    body: z.object({
      delegate: z.uuid(),
      from: z.iso.date(),
      to: z.iso.date(),
      reason: z.string().trim().min(1, '请写明原因。').max(100),
    }),
    response: z.object({}),
  },
  (asked) =>
    onceOnRow(asked, {
      countyCode: countyOf(homeOf(asked.actor)),
      kind: `${DELEGATION.kind}.set`,
      work: (tx, context) => delegate(tx, context, asked.body),
      present: async () => ({}),
    }),
);

export const endDelegationRoute = defineRoute(
  {
    method: 'POST',
    path: '/case-delegations/:county/:id/end',
    summary: 'Calls off a delegation of my own before its last day.',
    permission: HANDLERS,
    params: z.object({ county: z.coerce.number().int().min(100000).max(999999), id: z.uuid() }),
    response: z.object({}),
  },
  (asked) =>
    onceOnRow(asked, {
      ...stepWith(asked, endDelegation),
      kind: `${DELEGATION.kind}.end`,
      present: async () => ({}),
    }),
);
