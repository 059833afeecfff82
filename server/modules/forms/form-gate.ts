import { sql } from 'kysely';
import { countyOf, type LedgerDefinition, type RegionCode } from '#kit';
import { existingRegions } from '#modules/regions';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { countyOfForm, type CampaignRow } from './campaign-row.ts';

/** Why a region's answers are not taken now, as the clerk reads it; null when they are. */
export type FormGate = (region: RegionCode) => string | null;

const OPEN: FormGate = () => null;

const NEW_VERSION = new Problem('conflict', 'form-changed', '这份表刚刚发布了新的版本，没有保存。', {
  advice: '请刷新页面，按新的表核对后再提交。',
});

const regionsWithTask = async (
  tx: Tx,
  code: string,
  regions: readonly RegionCode[],
): Promise<Set<RegionCode>> => {
  const { rows } = await sql<{ region_code: number }>`
    select region_code from campaign_task
    where county_code = any(${[...new Set(regions.map(countyOf))]}::integer[]) and campaign = ${code}
      and region_code = any(${regions}::bigint[])
  `.execute(tx);
  return new Set(rows.map((row) => row.region_code));
};

/**
 * Whether a form takes answers of some regions, and keeps it so until the caller's transaction ends: who closes or amends
 * a campaign waits for its writers. Ledgers that are no forms pass. Throws Problem conflict when the caller's definition is
 * not the published one any more.
 */
export const formGate = async (
  tx: Tx,
  ledger: LedgerDefinition,
  regions: readonly RegionCode[],
): Promise<FormGate> => {
  if (ledger.collection === undefined) return OPEN;
  return beyondScope<FormGate>(tx, async () => {
    const { rows } = await sql<Pick<CampaignRow, 'state' | 'version' | 'closed_on'>>`
      select state, version, closed_on from campaign
      where county_code = ${countyOfForm(ledger.code)} and code = ${ledger.code} for share
    `.execute(tx);
    const campaign = rows[0];
    if (!campaign || campaign.version !== ledger.version) throw NEW_VERSION;
    if (campaign.state === 'closed')
      return () => `“${ledger.title}”已于${campaign.closed_on ?? ''}关闭，不再接收登记和改动。`;
    const asked = await regionsWithTask(tx, ledger.code, regions);
    const standing = await existingRegions(tx, regions);
    return (region) => {
      if (!standing.has(region)) return '该地区已经撤并，请在接收它的地区登记。';
      return asked.has(region) ? null : `“${ledger.title}”没有布置给该地区的服务站。`;
    };
  });
};
