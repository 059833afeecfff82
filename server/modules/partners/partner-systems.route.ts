import { z } from 'zod';
import { departments, findBusinessLine } from '#definitions';
import { countyOf } from '#kit';
import { contextOf, onceOnly } from '#modules/acts';
import { requireInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { ADMINISTRATION_LINE } from '#platform/auth/scope-of-posts.ts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import {
  countPartners,
  pageOfPartners,
  PARTNER_VIEWS,
  PartnersQuery,
  presentPartner,
} from './list-partners.ts';
import { changeOnce } from './change-once.ts';
import { addPartner, changePartner, changeVerb, getPartner } from './manage-partner.ts';
import {
  keyShownOnce,
  Paging,
  Params,
  PartnerSystem,
  PERMISSION,
  refFrom,
  Seen,
  ShownKey,
} from './partner-contracts.ts';
import { SYSTEMS } from './partner-tables.ts';

export const listPartnerSystemsRoute = defineRoute(
  {
    method: 'GET',
    path: '/partner-systems',
    summary:
      'Computers of partner departments in the administrator’s area, how deliveries to each stand; newest first.',
    permission: PERMISSION,
    query: PartnersQuery.extend(Paging),
    response: z.object({ rows: z.array(PartnerSystem), next: z.string().nullable() }),
  },
  async ({ db, scope, query: { after, size, ...filter }, session }) =>
    inScope(db, scope, (tx) => pageOfPartners(tx, filter, { after, size, now: session.now() })),
);

export const countPartnerSystemsRoute = defineRoute(
  {
    method: 'GET',
    path: '/partner-systems/count',
    summary: 'How many computers of partner departments a filter leaves in each view.',
    permission: PERMISSION,
    query: PartnersQuery.omit({ view: true }),
    response: z.object(
      Object.fromEntries(PARTNER_VIEWS.map((view) => [view, z.number().int()])) as Record<
        (typeof PARTNER_VIEWS)[number],
        z.ZodNumber
      >,
    ),
  },
  async ({ db, scope, query }) => inScope(db, scope, (tx) => countPartners(tx, query)),
);

export const listPartnerDepartmentsRoute = defineRoute(
  {
    method: 'GET',
    path: '/partner-departments',
    summary: 'The departments whose computers can be connected.',
    permission: PERMISSION,
    response: z.object({ departments: z.array(z.object({ code: z.string(), title: z.string() })) }),
  },
  async () => ({
    departments: departments
      .filter(({ code }) => findBusinessLine(code)?.isPartner)
      .map(({ code, title }) => ({ code, title })),
  }),
);

export const addPartnerSystemRoute = defineRoute(
  {
    method: 'POST',
    path: '/partner-systems',
    summary: 'Connects the computer of a partner department over an area; answers its key, shown this once.',
    permission: PERMISSION,
    body: z.object({
      department: z.string().max(40),
      region: z.number().int().positive(),
      url: z.string().trim().max(200).nullable(),
    }),
    response: ShownKey,
  },
  async ({ db, scope, body, ...asked }) => {
    requireInScope(scope, scopeKey(ADMINISTRATION_LINE, body.region));
    const context = contextOf(asked);
    return onceOnly(db, scope, context, {
      countyCode: countyOf(body.region),
      kind: `${SYSTEMS.kind}.add`,
      act: (tx) => addPartner(tx, context, { ...body, url: body.url || null }),
      recall: keyShownOnce,
    });
  },
);

export const openPartnerSystemRoute = defineRoute(
  {
    method: 'GET',
    path: '/partner-systems/:county/:id',
    summary: 'One computer of a partner department; never its key.',
    permission: PERMISSION,
    params: Params,
    response: PartnerSystem,
  },
  async ({ db, scope, params, session }) =>
    inScope(db, scope, async (tx) =>
      presentPartner(tx, await getPartner(tx, refFrom(params)), session.now()),
    ),
);

export const changePartnerSystemRoute = defineRoute(
  {
    method: 'POST',
    path: '/partner-systems/:county/:id/changes',
    summary: 'Pauses a connection or takes it up again, or sends parts to another address.',
    permission: PERMISSION,
    params: Params,
    body: Seen.extend({
      state: z.enum(['active', 'paused']).optional(),
      url: z.string().trim().max(200).nullable().optional(),
    }),
    response: PartnerSystem,
  },
  (asked) => {
    const { body } = asked;
    const change = { ...body, ...(body.url !== undefined && { url: body.url || null }) };
    return changeOnce(asked, changeVerb(change), (tx, context, ref) =>
      changePartner(tx, context, ref, change),
    );
  },
);
