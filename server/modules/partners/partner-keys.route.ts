import { findActByRequest } from '#modules/acts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { presentPartner } from './list-partners.ts';
import { getPartner, rotatePartnerKey, withdrawFormerKey } from './manage-partner.ts';
import {
  contextOf,
  Params,
  PartnerSystem,
  PERMISSION,
  refFrom,
  requireFirst,
  Seen,
  ShownKey,
} from './partner-contracts.ts';

export const rotatePartnerKeyRoute = defineRoute(
  {
    method: 'POST',
    path: '/partner-systems/:county/:id/keys',
    summary: 'Makes a new key, shown this once; the one before signs for three more days.',
    permission: PERMISSION,
    params: Params,
    body: Seen,
    response: ShownKey,
  },
  async ({ db, scope, params, body, ...asked }) => {
    const context = contextOf(asked);
    return inScope(db, scope, async (tx) => {
      await requireFirst(tx, params.county, context);
      return rotatePartnerKey(tx, context, refFrom(params), body);
    });
  },
);

export const withdrawPartnerKeyRoute = defineRoute(
  {
    method: 'POST',
    path: '/partner-systems/:county/:id/key-withdrawals',
    summary: 'Takes the key before the present one back at once.',
    permission: PERMISSION,
    params: Params,
    body: Seen,
    response: PartnerSystem,
  },
  async ({ db, scope, params, body, ...asked }) => {
    const context = contextOf(asked);
    return inScope(db, scope, async (tx) => {
      if (!(await findActByRequest(tx, params.county, context)))
        await withdrawFormerKey(tx, context, refFrom(params), body);
      return presentPartner(tx, await getPartner(tx, refFrom(params)), context.at);
    });
  },
);
