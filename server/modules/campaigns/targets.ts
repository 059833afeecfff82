import { sql, type RawBuilder } from 'kysely';
import { countyOf, regionRange, type RegionCode } from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { targetState, type CampaignRow, type TargetRow } from '#modules/forms';
import { requireInScope } from '#platform/auth/policy.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { countFound } from '#platform/db/count-found.ts';
import { listOrder } from '#platform/db/list-order.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import { Problem } from '#platform/errors/problem.ts';

export const TARGET_VIEWS = ['open', 'reached', 'excused', 'all'] as const;

export interface TargetFilter {
  readonly view: (typeof TARGET_VIEWS)[number];
  readonly region?: RegionCode | undefined;
}

/** The campaign whose lists are meant. */
type Listed = Pick<CampaignRow, 'code' | 'unit'>;

/** A household is done when one of its members is: the others are not asked any more. */
const isHouseholdReached = sql`exists (
  select from campaign_target member
  where member.county_code = t.county_code and member.campaign = t.campaign and member.task_id = t.task_id
    and member.unit_id = t.unit_id and member.state = 'reached')`;

const condition = ({ code, unit }: Listed, { view, region }: TargetFilter): RawBuilder<unknown> => {
  const range = region === undefined ? null : regionRange(region);
  return sql.join(
    [
      sql`t.campaign = ${code}`,
      view === 'all' ? sql`t.state in ('open', 'reached', 'excused')` : sql`t.state = ${view}`,
      ...(unit === 'household' && view === 'open' ? [sql`not ${isHouseholdReached}`] : []),
      ...(range === null
        ? []
        : [
            sql`t.region_code between ${range[0]} and ${range[1]}
              and t.county_code between ${countyOf(range[0])} and ${countyOf(range[1])}`,
          ]),
    ],
    sql` and `,
  );
};

const ORDER = listOrder('number', 't.region_code', 't.person_id', 'ascending');

/** The statement behind a page, one row longer than the page. */
export const targetsStatement = (
  campaign: Listed,
  filter: TargetFilter,
  size: number,
  after?: string,
): RawBuilder<TargetRow> => sql<TargetRow>`
  select t.* from campaign_target t where ${condition(campaign, filter)} and ${ORDER.behind(after)}
  order by ${ORDER.by} limit ${size + 1}`;

/** One page of the people on a campaign's lists, station by station. */
export const listTargets = async (
  tx: Tx,
  campaign: Listed,
  filter: TargetFilter,
  size: number,
  after?: string,
): Promise<{ rows: readonly TargetRow[]; next: string | null }> => {
  const { rows } = await targetsStatement(campaign, filter, size, after).execute(tx);
  return pageOf(rows, size, (last) => [last.region_code, last.person_id]);
};

/** How many people a filter leaves. */
export const countTargets = (tx: Tx, campaign: Listed, filter: TargetFilter): Promise<number> =>
  countFound(tx, sql`campaign_target t where ${condition(campaign, filter)}`);

export interface Excuse {
  readonly countyCode: number;
  readonly personId: string;
  readonly rowVersion: number;
  /** Why nobody can reach the person; null takes an excuse back. */
  readonly why: string | null;
}

/** One person of the list in scope, held for a change. Throws Problem not-found. */
export const getTarget = async (
  tx: Tx,
  campaign: CampaignRow,
  { countyCode, personId }: Pick<Excuse, 'countyCode' | 'personId'>,
): Promise<TargetRow> => {
  const { rows } = await sql<TargetRow>`
    select * from campaign_target
    where county_code = ${countyCode} and campaign = ${campaign.code} and person_id = ${personId} for update
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw new Problem('not-found', 'target-unknown', '名单中没有这个人，或不在您的管辖范围内。', {
    advice: '请刷新名单后再试。',
  });
};

/** Says of a listed person why nobody could be reached, or takes that back. Throws Problem conflict when changed meanwhile. */
export const excuseTarget = async (
  tx: Tx,
  context: ActContext,
  campaign: CampaignRow,
  { countyCode, personId, rowVersion, why }: Excuse,
): Promise<TargetRow> => {
  if (campaign.state !== 'running')
    throw new Problem('conflict', 'campaign-not-running', '采集已经关闭，不能再改。', {
      advice: '如需改动，请联系布置采集的股室。',
    });
  const row = await getTarget(tx, campaign, { countyCode, personId });
  requireInScope(context.actor.scopeFor('campaign.fill'), row.scope_key ?? 0);
  if (row.row_version !== rowVersion)
    throw new Problem('conflict', 'target-changed', '这个人的情况刚刚被他人更新。', {
      advice: '请刷新名单后查看。',
    });
  const { rows: changed } = await sql<TargetRow>`
    update campaign_target set excused_why = ${why}, state = ${targetState(row.reached_on, why)},
      row_version = row_version + 1
    where county_code = ${countyCode} and campaign = ${campaign.code} and person_id = ${personId} returning *
  `.execute(tx);
  await appendActs(tx, [
    newAct(
      { ...context, reason: why },
      {
        kind: 'campaign.excuse',
        countyCode,
        subjectId: row.task_id,
        effectiveOn: today(),
        scopeKey: row.scope_key ?? 0,
        requestKey: context.requestKey,
        payload: { campaign: campaign.code, person: personId, why },
      },
    ),
  ]);
  return changed[0]!;
};
