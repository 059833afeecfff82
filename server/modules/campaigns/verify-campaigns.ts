import { sql } from 'kysely';
import { rowsWithActs, verifyRows, type FoldedFinding, type StoredAct } from '#modules/acts';
import { targetState, type CampaignRow, type TargetRow, type TaskRow } from '#modules/forms';
import { firstAnswers } from '#modules/ledgers';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database, type Tx } from '#platform/db/database.ts';
import { foldCampaign, foldTask } from './fold-campaign.ts';

const TASKS_PER_READ = 200;

const factsOfRow = (row: CampaignRow) => ({
  state: row.state,
  form: row.form,
  version: row.version,
  unit: row.state === 'draft' ? null : row.unit,
  // An array of bigint arrives as texts.
  areas: row.areas.map(Number),
  levels: row.levels,
  target: row.target,
  opensOn: row.opens_on,
  dueOn: row.due_on,
  closedOn: row.closed_on,
});

const verifyForms = async (tx: Tx): Promise<{ findings: FoldedFinding[]; campaigns: CampaignRow[] }> => {
  const campaigns: CampaignRow[] = [];
  const findings = await verifyRows<CampaignRow>(tx, 'campaign', (row, acts) => {
    campaigns.push(row);
    const facts = foldCampaign(acts);
    const isSame = facts && canonicalJson({ ...facts }) === canonicalJson(factsOfRow(row));
    return isSame ? [] : ['专项采集与其历次记录推算的结果不一致'];
  });
  return { findings, campaigns };
};

const targetsOf = async (
  tx: Tx,
  county: number,
  tasks: readonly string[],
): Promise<Map<string, TargetRow[]>> => {
  const { rows } = await sql<TargetRow>`
    select * from campaign_target where county_code = ${county} and task_id = any(${tasks}::uuid[])
  `.execute(tx);
  return Map.groupBy(rows, (row) => row.task_id);
};

const listIsWhole = async (
  tx: Tx,
  task: TaskRow,
  acts: readonly StoredAct[],
  targets: readonly TargetRow[],
): Promise<boolean> => {
  const facts = foldTask(acts);
  if (!facts || facts.region !== task.region_code || facts.campaign !== task.campaign) return false;
  if (facts.remindedOn !== task.reminded_on || facts.people.size !== targets.length) return false;
  const days = await firstAnswers(
    tx,
    task.campaign,
    targets.map((row) => ({ countyCode: row.county_code, id: row.person_id })),
  );
  return targets.every((row) => {
    const told = facts.people.get(row.person_id);
    const reachedOn = days.get(`${row.county_code}/${row.person_id}`) ?? null;
    return (
      told?.unitId === row.unit_id &&
      told.excusedWhy === row.excused_why &&
      reachedOn === row.reached_on &&
      targetState(reachedOn, told.excusedWhy) === row.state
    );
  });
};

const verifyTasks = async (tx: Tx, campaign: CampaignRow): Promise<FoldedFinding[]> => {
  const findings: FoldedFinding[] = [];
  const own = { where: sql`campaign = ${campaign.code}`, size: TASKS_PER_READ };
  for await (const { rows, actsOf } of rowsWithActs<TaskRow>(tx, 'campaign_task', own))
    for (const [county, tasks] of Map.groupBy(rows, (row) => row.county_code)) {
      const targets = await targetsOf(
        tx,
        county,
        tasks.map(({ id }) => id),
      );
      for (const task of tasks) {
        if (await listIsWhole(tx, task, actsOf(task), targets.get(task.id) ?? [])) continue;
        findings.push({ countyCode: county, id: task.id, message: '采集名单与其历次记录推算的结果不一致' });
      }
    }
  return findings;
};

/** Every campaign equals the fold of its acts, and every list the fold of its own and of the answers recorded. */
export const verifyCampaigns = async (db: Database): Promise<FoldedFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => {
    const { findings, campaigns } = await verifyForms(tx);
    for (const campaign of campaigns.filter(({ state }) => state !== 'draft'))
      findings.push(...(await verifyTasks(tx, campaign)));
    return findings;
  });
