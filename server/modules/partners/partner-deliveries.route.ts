import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { getPartner } from './manage-partner.ts';
import { Paging, Params, PERMISSION, refFrom } from './partner-contracts.ts';
import { Delivery, DELIVERY_STATES, listDeliveries, retryDeliveries } from './partner-deliveries.ts';

export const listPartnerDeliveriesRoute = defineRoute(
  {
    method: 'GET',
    path: '/partner-systems/:county/:id/deliveries',
    summary:
      'What is to reach the computer of a partner department, by state, with the reason where it did not.',
    permission: PERMISSION,
    params: Params,
    query: z.object({ state: z.enum(DELIVERY_STATES).default('failed'), ...Paging }),
    response: z.object({ rows: z.array(Delivery), next: z.string().nullable() }),
  },
  async ({ db, scope, params, query: { state, ...page } }) =>
    inScope(db, scope, async (tx) => {
      await getPartner(tx, refFrom(params));
      return listDeliveries(tx, refFrom(params), state, page);
    }),
);

export const retryPartnerDeliveriesRoute = defineRoute(
  {
    method: 'POST',
    path: '/partner-systems/:county/:id/retries',
    summary: 'Sends once more whatever failed for good; sent twice, nothing goes out twice.',
    permission: PERMISSION,
    params: Params,
    response: z.object({ again: z.number().int() }),
  },
  async ({ db, scope, params, session }) =>
    inScope(db, scope, async (tx) => {
      await getPartner(tx, refFrom(params));
      return { again: await retryDeliveries(tx, refFrom(params), session.now()) };
    }),
);
