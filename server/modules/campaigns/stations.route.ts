import { z } from 'zod';
import { onceOnly } from '#modules/acts';
import type { TargetRow } from '#modules/forms';
import { regionNames } from '#modules/regions';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Tx } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { CampaignParams, Region } from './campaign-contracts.ts';
import { completionBy, mostOpenFirst, openOf, stationCompletion, type Completion } from './completion.ts';
import { getCampaign } from './get-campaign.ts';
import { excuseTarget, countTargets, getTarget, listTargets, TARGET_VIEWS } from './targets.ts';
import { presentTargets, TargetShape } from './present-targets.ts';
import { remindStations } from './remind-stations.ts';

export const CompletionQuery = z.object({
  region: Region,
  by: z.enum(['station', 'township', 'county']).default('station'),
});

const CompletionShape = z.object({
  region: z.number().int(),
  regionName: z.string(),
  stations: z.number().int(),
  listed: z.number().int().describe('The denominator.'),
  reached: z.number().int().describe('The numerator.'),
  excused: z.number().int(),
  open: z.number().int(),
  entries: z.number().int(),
  late: z.boolean().describe('Something is open after the due day.'),
  remindedOn: z.string().nullable(),
});

/** The furthest behind first, with the names of their places. */
export const presentCompletion = async (
  tx: Tx,
  rows: readonly Completion[],
  dueOn: string | null,
): Promise<z.infer<typeof CompletionShape>[]> => {
  const names = await regionNames(
    tx,
    rows.map(({ region }) => region),
  );
  const isOver = dueOn !== null && dueOn < today();
  return mostOpenFirst(rows).map((row) => ({
    ...row,
    regionName: names.get(row.region) ?? String(row.region),
    open: openOf(row),
    late: isOver && openOf(row) > 0,
  }));
};

export const openCompletionRoute = defineRoute(
  {
    method: 'GET',
    path: '/campaigns/:county/:id/completion',
    summary: 'How far the stations, townships or counties of an area are, the furthest behind first.',
    permission: 'ledger.read',
    params: CampaignParams,
    query: CompletionQuery,
    response: z.object({ rows: z.array(CompletionShape) }),
  },
  async ({ db, scope, params, query: { region, by } }) =>
    inScope(db, scope, async (tx) => {
      const campaign = await getCampaign(tx, { countyCode: params.county, id: params.id });
      const stations = await stationCompletion(tx, campaign, region);
      const rows = by === 'station' ? stations : completionBy(stations, by);
      return { rows: await presentCompletion(tx, rows, campaign.due_on) };
    }),
);

export const remindRoute = defineRoute(
  {
    method: 'POST',
    path: '/campaigns/:county/:id/reminders',
    summary: 'Reminds stations; each once a day.',
    permission: 'campaign.design',
    params: CampaignParams,
    body: z.object({ regions: z.array(Region).min(1).max(5_000) }),
    response: z.object({ reminded: z.number().int() }),
  },
  async ({ db, actor, scope, params, body, requestKey }) =>
    inScope(db, scope, async (tx) => {
      const campaign = await getCampaign(tx, { countyCode: params.county, id: params.id });
      return { reminded: await remindStations(tx, { actor, requestKey }, campaign, body.regions) };
    }),
);

export const TargetsQuery = z.object({
  view: z.enum(TARGET_VIEWS).default('open'),
  region: Region.optional(),
});

export const listTargetsRoute = defineRoute(
  {
    method: 'GET',
    path: '/campaigns/:county/:id/targets',
    summary: 'The people on the lists of one’s stations: not yet reached, reached, or excused.',
    permission: 'ledger.read',
    params: CampaignParams,
    query: TargetsQuery.extend({
      after: z.string().max(60).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(TargetShape), next: z.string().nullable() }),
  },
  async ({ db, actor, scope, params, query: { after, size, ...filter } }) =>
    inScope(db, scope, async (tx) => {
      const campaign = await getCampaign(tx, { countyCode: params.county, id: params.id });
      const page = await listTargets(tx, campaign, filter, size, after);
      return { rows: await presentTargets(tx, actor, page.rows), next: page.next };
    }),
);

export const countTargetsRoute = defineRoute(
  {
    method: 'GET',
    path: '/campaigns/:county/:id/targets/count',
    summary: 'How many people a filter of the lists leaves.',
    permission: 'ledger.read',
    params: CampaignParams,
    query: TargetsQuery,
    response: z.object({ count: z.number().int() }),
  },
  async ({ db, scope, params, query }) =>
    inScope(db, scope, async (tx) => {
      const campaign = await getCampaign(tx, { countyCode: params.county, id: params.id });
      return { count: await countTargets(tx, campaign, query) };
    }),
);

export const excuseRoute = defineRoute(
  {
    method: 'POST',
    path: '/campaigns/:county/:id/excuses',
    summary: 'Says why a listed person could not be reached, or takes that back.',
    permission: 'campaign.fill',
    params: CampaignParams,
    body: z.object({
      countyCode: z.number().int(),
      personId: z.uuid(),
      rowVersion: z.number().int().min(1),
      why: z.string().trim().min(1).max(200).nullable(),
    }),
    response: TargetShape,
  },
  async ({ db, actor, scope, params, body, requestKey }) => {
    const context = { actor, requestKey };
    const ref = { countyCode: params.county, id: params.id };
    const present = async (tx: Tx, row: TargetRow) => (await presentTargets(tx, actor, [row]))[0]!;
    return onceOnly(db, scope, context, {
      countyCode: body.countyCode,
      kind: 'campaign.excuse',
      act: async (tx) => present(tx, await excuseTarget(tx, context, await getCampaign(tx, ref), body)),
      recall: async (tx) => present(tx, await getTarget(tx, await getCampaign(tx, ref), body)),
    });
  },
);
