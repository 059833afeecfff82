import { sql } from 'kysely';
import { countyOf, type RegionCode } from '#kit';
import { actedBefore, appendActs, newAct, requestOf, type ActContext } from '#modules/acts';
import type { CampaignRow, TaskRow } from '#modules/forms';
import { liesInScope } from '#platform/auth/policy.ts';
import { today } from '#platform/calendar/today.ts';
import { byCounty } from '#platform/db/by-county.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';

/**
 * Reminds stations of a campaign: they see it at the head of their list. Once a day each; answers how many were, and the
 * same when the request is sent again. Stations outside the actor's scope of campaign.design are left out.
 */
export const remindStations = async (
  tx: Tx,
  context: ActContext,
  campaign: CampaignRow,
  regions: readonly RegionCode[],
): Promise<number> => {
  if (campaign.state !== 'running')
    throw new Problem('conflict', 'campaign-not-running', '采集已经关闭，不用再提醒。', {
      advice: '请刷新后查看。',
    });
  const scope = context.actor.scopeFor('campaign.design');
  let reminded = 0;
  for (const [county, own] of byCounty(regions, countyOf)) {
    const { rows } = await sql<TaskRow>`
      select * from campaign_task where county_code = ${county} and campaign = ${campaign.code}
        and region_code = any(${own}::bigint[])
      order by id for update
    `.execute(tx);
    const mine = rows.filter((row) => liesInScope(scope, row.scope_key ?? 0));
    const before = await actedBefore(
      tx,
      county,
      context,
      mine.map(({ id }) => id),
      { kinds: ['campaign.remind'] },
    );
    const due = mine.filter((row) => row.reminded_on === null || row.reminded_on < today());
    reminded += before.size;
    if (before.size > 0 || due.length === 0) continue;
    await sql`
      update campaign_task set reminded_on = ${today()}, row_version = row_version + 1
      where county_code = ${county} and id = any(${due.map(({ id }) => id)}::uuid[])
    `.execute(tx);
    await appendActs(
      tx,
      due.map((row) =>
        newAct(context, {
          kind: 'campaign.remind',
          countyCode: county,
          subjectId: row.id,
          effectiveOn: today(),
          scopeKey: row.scope_key ?? 0,
          payload: { campaign: campaign.code, remindedOn: today(), ...requestOf(context) },
        }),
      ),
    );
    reminded += due.length;
  }
  return reminded;
};
