import { z } from 'zod';
import { onceOnRow, stepWith, type AskedOf, type RowStep } from '#modules/acts';
import type { CampaignRef } from '#modules/forms';
import { PeopleQuery, withoutEmpty } from '#modules/registry';
import { requirePermission } from '#platform/auth/policy.ts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { bringIntoUse } from './bring-into-use.ts';
import {
  CampaignParams,
  CampaignShape,
  Level,
  presentCampaign,
  Region,
  RowVersion,
  Unit,
} from './campaign-contracts.ts';
import { stationFor, stationsOf, peopleAsked } from './choose-targets.ts';
import { stepCampaign } from './close-campaign.ts';
import { getCampaign } from './get-campaign.ts';
import { amendCampaign, publishCampaign } from './publish-campaign.ts';

const Asked = z.object({
  unit: Unit,
  areas: z.array(Region).max(200),
  levels: z.array(Level).max(3),
  query: PeopleQuery.default({}).describe(
    'The filter of people, as in the list of people; for campaigns of people and households.',
  ),
});

const refOf = ({ county, id }: { county: number; id: string }): CampaignRef => ({ countyCode: county, id });

/** Changes the campaign a request names once only, told by the verb; answers it once its form stands in this process as well. */
const changeOnce = async (asked: AskedOf, verb: string, change: RowStep, reason: string | null = null) => {
  const { db, scope } = asked;
  const ref = await onceOnRow(asked, {
    ...stepWith(asked, change, reason),
    kind: `campaign.${verb}`,
    present: async (_, row) => row,
  });
  const row = await inScope(db, scope, (tx) => getCampaign(tx, ref));
  if (row.form !== null) await bringIntoUse(db, row.code);
  return presentCampaign(row);
};

export const previewTargetsRoute = defineRoute(
  {
    method: 'POST',
    path: '/campaigns/:county/:id/target-previews',
    summary:
      'How many stations and people a publication would reach, before it is made. Changes nothing; needs people.read as well.',
    permission: 'campaign.design',
    params: CampaignParams,
    body: Asked,
    response: z.object({
      stations: z.number().int(),
      people: z.number().int(),
      units: z.number().int().describe('Households, or people.'),
      unassigned: z.number().int().describe('Found, but no station that fills in looks after them.'),
    }),
  },
  async ({ db, actor, scope, params, body }) => {
    const query = withoutEmpty(body.query);
    const stations = await inScope(db, scope, async (tx) => {
      await getCampaign(tx, refOf(params));
      return stationsOf(tx, body.areas, body.levels);
    });
    const people = await peopleAsked(db, requirePermission(actor, 'people.read'), { ...body, query });
    const codes = new Set(stations.map(({ code }) => code));
    const assigned = people.filter((person) => stationFor(person.regionCode, codes) !== null);
    return {
      stations: stations.length,
      people: assigned.length,
      units: new Set(assigned.map(({ unitId }) => unitId)).size,
      unassigned: people.length - assigned.length,
    };
  },
);

export const publishRoute = defineRoute(
  {
    method: 'POST',
    path: '/campaigns/:county/:id/publications',
    summary:
      'Publishes a draft: stations get their task, the people found become its list. Needs people.read as well.',
    permission: 'campaign.design',
    params: CampaignParams,
    body: Asked.extend({ rowVersion: RowVersion, opensOn: z.iso.date(), dueOn: z.iso.date() }),
    response: CampaignShape,
  },
  async (asked) => {
    const { db, actor, body } = asked;
    const query = withoutEmpty(body.query);
    const people = await peopleAsked(db, requirePermission(actor, 'people.read'), { ...body, query });
    const plan = { ...body, query };
    return changeOnce(asked, 'publish', (tx, context, ref) =>
      publishCampaign(tx, context, ref, plan, people),
    );
  },
);

export const amendRoute = defineRoute(
  {
    method: 'POST',
    path: '/campaigns/:county/:id/amendments',
    summary: 'Publishes the draft of a running campaign as its next version; older answers stay readable.',
    permission: 'campaign.design',
    params: CampaignParams,
    body: z.object({ rowVersion: RowVersion, reason: z.string().trim().min(1).max(200) }),
    response: CampaignShape,
  },
  (asked) => {
    const { rowVersion, reason } = asked.body;
    const amend: RowStep = (tx, context, ref) => amendCampaign(tx, context, ref, rowVersion);
    return changeOnce(asked, 'amend', amend, reason);
  },
);

export const stepRoute = defineRoute(
  {
    method: 'POST',
    path: '/campaigns/:county/:id/steps',
    summary: 'Closes a campaign, so that it takes no answers, or reopens it with a reason.',
    permission: 'campaign.design',
    params: CampaignParams,
    body: z.object({
      step: z.enum(['close', 'reopen']),
      rowVersion: RowVersion,
      reason: z.string().trim().max(200).default(''),
      dueOn: z.iso.date().optional().describe('A new due day, when it is reopened.'),
    }),
    response: CampaignShape,
  },
  (asked) => {
    const { reason, ...step } = asked.body;
    const take: RowStep = (tx, context, ref) => stepCampaign(tx, context, ref, step);
    return changeOnce(asked, step.step, take, reason || null);
  },
);
