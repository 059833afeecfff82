import { contextOf, onceOnly } from '#modules/acts';
import { defineRoute } from '#platform/http/define-route.ts';
import { changeOnce } from './change-once.ts';
import { rotatePartnerKey, withdrawFormerKey } from './manage-partner.ts';
import {
  keyShownOnce,
  Params,
  PartnerSystem,
  PERMISSION,
  refFrom,
  Seen,
  ShownKey,
} from './partner-contracts.ts';
import { SYSTEMS } from './partner-tables.ts';

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
    return onceOnly(db, scope, context, {
      countyCode: params.county,
      subjectId: params.id,
      kind: `${SYSTEMS.kind}.rotate`,
      act: (tx) => rotatePartnerKey(tx, context, refFrom(params), body),
      recall: keyShownOnce,
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
  (asked) =>
    changeOnce(asked, 'withdraw-key', (tx, context, ref) => withdrawFormerKey(tx, context, ref, asked.body)),
);
