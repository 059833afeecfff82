import { sql } from 'kysely';
import type { CampaignUnit, FormDefinition, RegionCode } from '#kit';
import { compileForm, regionRange } from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import type { CampaignRef, CampaignRow } from '#modules/forms';
import { projectSlots } from '#modules/ledgers';
import { existingRegions } from '#modules/regions';
import type { PersonQuery } from '#modules/registry';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { assignStations, type Assigned } from './assign-stations.ts';
import { requireSound } from './check-draft.ts';
import { stationsOf, type ListedPerson } from './choose-targets.ts';
import { getCampaign, lockCampaign } from './get-campaign.ts';

export interface Publication {
  readonly rowVersion: number;
  readonly unit: CampaignUnit;
  /** Whose stations fill in: places inside the bureau's own area. */
  readonly areas: readonly RegionCode[];
  readonly levels: readonly ('county' | 'township' | 'village')[];
  /** The filter the list of people comes from; kept to be read, not to be asked again. */
  readonly query: PersonQuery;
  readonly opensOn: string;
  readonly dueOn: string;
}

const wrong = (field: string, message: string): Problem =>
  new Problem('invalid', 'publication-invalid', message, { fields: [{ field, message }] });

const requirePlan = async (
  tx: Tx,
  row: CampaignRow,
  { areas, levels, opensOn, dueOn }: Publication,
): Promise<void> => {
  if (row.state !== 'draft')
    throw new Problem('conflict', 'campaign-published', '这次采集已经发布。', {
      advice: '如需改表，请发布修改。',
    });
  if (areas.length === 0) throw wrong('areas', '请选择布置到哪些地区。');
  if (levels.length === 0) throw wrong('levels', '请选择由哪几级站点填写。');
  const outside = areas.find((area) => {
    const [first, last] = regionRange(area);
    return first < row.region_code || last > row.region_last;
  });
  if (outside !== undefined) throw wrong('areas', '所选地区不在本单位辖区内，请重新选择。');
  const standing = await existingRegions(tx, areas);
  if (areas.some((area) => !standing.has(area))) throw wrong('areas', '所选地区已经撤并，请重新选择。');
  if (dueOn < opensOn) throw wrong('dueOn', '截止日期早于开始日期。');
  if (dueOn < today()) throw wrong('dueOn', '截止日期已经过去，请重新选择。');
};

const listsPeople = (unit: string): boolean => unit === 'person' || unit === 'household';

/** Of a list of people nobody could be reached by answers that name nobody. */
const requirePeopleAsked = ({ fields }: FormDefinition, unit: string): void => {
  if (!listsPeople(unit) || fields.some(({ type, retired }) => type === 'person' && !retired)) return;
  throw wrong('unit', '按人或按户采集的表要有“人员”项。');
};

/**
 * Publishes a draft: the form stands from now on, each station of the areas gets its task, and the people found become
 * its list. `people` were read before, within the publisher's own scope of people.read.
 */
export const publishCampaign = async (
  tx: Tx,
  context: ActContext,
  ref: CampaignRef,
  plan: Publication,
  people: readonly ListedPerson[],
): Promise<Assigned> => {
  const row = await lockCampaign(tx, context, ref, plan.rowVersion);
  await requirePlan(tx, row, plan);
  const form = row.draft as unknown as FormDefinition;
  requireSound(form, null);
  const stations = await stationsOf(tx, plan.areas, plan.levels);
  if (stations.length === 0) throw wrong('levels', '所选地区没有这一级的站点。');
  requirePeopleAsked(form, plan.unit);
  if (listsPeople(plan.unit) && people.length === 0)
    throw wrong('query', '按这些条件没有找到人，请放宽条件。');
  await sql`
    update campaign set state = 'running', form = draft, version = 1, unit = ${plan.unit},
      areas = ${plan.areas}::bigint[], levels = ${plan.levels}::text[], target = ${JSON.stringify(plan.query)},
      opens_on = ${plan.opensOn}, due_on = ${plan.dueOn}, row_version = row_version + 1
    where county_code = ${ref.countyCode} and id = ${ref.id}
  `.execute(tx);
  const { unit, areas, levels, query, opensOn, dueOn } = plan;
  await appendActs(tx, [
    newAct(context, {
      kind: 'campaign.publish',
      countyCode: ref.countyCode,
      subjectId: ref.id,
      effectiveOn: opensOn,
      definitionVersion: 1,
      scopeKey: scopeKey(row.line_number, row.region_code),
      requestKey: context.requestKey,
      payload: { form: row.draft, version: 1, unit, areas, levels, target: query, opensOn, dueOn },
    }),
  ]);
  return assignStations(tx, context, row, stations, people);
};

/** Publishes the draft of a running campaign as its next version: what was answered before stays readable. */
export const amendCampaign = async (
  tx: Tx,
  context: ActContext,
  ref: CampaignRef,
  rowVersion: number,
): Promise<void> => {
  if ((await getCampaign(tx, ref)).state !== 'running')
    throw new Problem('conflict', 'campaign-not-running', '采集没有在进行，不能发布修改。', {
      advice: '已关闭的请先重新开放。',
    });
  const row = await lockCampaign(tx, context, ref, rowVersion);
  const form = row.draft as unknown as FormDefinition;
  requireSound(form, row.form as unknown as FormDefinition);
  requirePeopleAsked(form, row.unit);
  const version = row.version + 1;
  await projectSlots(tx, compileForm(form, { code: row.code, version, collection: 'open' }).ledger);
  await sql`
    update campaign set form = draft, version = ${version}, reason = ${context.reason ?? null}, row_version = row_version + 1
    where county_code = ${ref.countyCode} and id = ${ref.id}
  `.execute(tx);
  await appendActs(tx, [
    newAct(context, {
      kind: 'campaign.amend',
      countyCode: ref.countyCode,
      subjectId: ref.id,
      effectiveOn: today(),
      definitionVersion: version,
      scopeKey: scopeKey(row.line_number, row.region_code),
      requestKey: context.requestKey,
      payload: { form: row.draft, version },
    }),
  ]);
};
