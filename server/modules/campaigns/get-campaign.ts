import { sql } from 'kysely';
import type { CampaignRef, CampaignRow } from '#modules/forms';
import type { ActContext } from '#modules/acts';
import type { Actor } from '#platform/auth/actor.ts';
import { liesInScope, requireInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';

/** How long a change of a campaign waits for answers being written, in milliseconds. */
const PATIENCE_MS = 8_000;

const unknown = (): Problem =>
  new Problem('not-found', 'campaign-unknown', '没有找到这次采集，或不在您的管辖范围内。', {
    advice: '请从“专项采集”目录进入。',
  });

/** One campaign in scope. Throws Problem not-found. */
export const getCampaign = async (tx: Tx, { countyCode, id }: CampaignRef): Promise<CampaignRow> => {
  const { rows } = await sql<CampaignRow>`
    select * from campaign where county_code = ${countyCode} and id = ${id}
  `.execute(tx);
  if (!rows[0]) throw unknown();
  return rows[0];
};

const lock = async (tx: Tx, { countyCode, id }: CampaignRef): Promise<CampaignRow | undefined> => {
  await sql.raw(`set local lock_timeout = ${PATIENCE_MS}`).execute(tx);
  try {
    const { rows } = await sql<CampaignRow>`
      select * from campaign where county_code = ${countyCode} and id = ${id} for update
    `.execute(tx);
    return rows[0];
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '55P03')) throw error;
    throw new Problem('conflict', 'writers-busy', '正有导入或批量登记在写入，暂时不能更改。', {
      advice: '请稍后再试。',
    });
  }
};

type CampaignArea = Pick<CampaignRow, 'line_number' | 'region_code' | 'region_last'>;

const endsOf = (row: CampaignArea): number[] =>
  [row.region_code, row.region_last].map((end) => scopeKey(row.line_number, end));

/** Whoever changes a campaign covers all of its area. Throws Problem outside-scope. */
export const requireDesigner = ({ actor }: ActContext, row: CampaignArea): void => {
  for (const end of endsOf(row)) requireInScope(actor.scopeFor('campaign.design'), end);
};

/** Whether this actor may change a campaign: one given by the level above is filled in and not changed. */
export const mayDesign = (actor: Actor, row: CampaignArea): boolean =>
  endsOf(row).every((end) => liesInScope(actor.scopeFor('campaign.design'), end));

/**
 * Locks a campaign for a change and waits for answers being written. Throws Problem not-found, outside-scope, or conflict
 * when it changed since it was read.
 */
export const lockCampaign = async (
  tx: Tx,
  context: ActContext,
  ref: CampaignRef,
  rowVersion: number,
): Promise<CampaignRow> => {
  requireDesigner(context, await getCampaign(tx, ref));
  const row = await lock(tx, ref);
  if (!row) throw unknown();
  await sql.raw('set local lock_timeout = 0').execute(tx);
  if (row.row_version !== rowVersion)
    throw new Problem('conflict', 'campaign-changed', '这次采集刚刚被他人修改。', {
      advice: '请刷新后核对最新内容，再继续。',
    });
  return row;
};
