import { countyOf, isCalendarDate, regionLevel } from '#kit';
import type { ActContext } from '#modules/acts';
import { existingRegions } from '#modules/regions';
import { getPerson, onRegularPaymentNow, type PersonRef, type PersonRow } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import { findOpenMove } from './find-open-move.ts';
import { MOVE_COLUMNS, moveRows, type HandedOver, type MoveRef } from './move-row.ts';
import { recordStep } from './record-step.ts';
import { FIRST_PAYER_DAY, usualPayer } from './usual-payer.ts';

/** What the old county says when it hands a relation over (移交). */
export interface HandOver {
  readonly rowVersion: number;
  /** County, township or village of the new home. */
  readonly toRegion: number;
  /** Day the household registration moved. */
  readonly movedOn: string;
  readonly reason: string;
  /** First day the new county pays, when it is not what the rule says. */
  readonly payerChangesOn?: string | null;
  /** Why it is not what the rule says. */
  readonly payerWhy?: string | null;
}

const conflict = (code: string, message: string, advice: string) =>
  new Problem('conflict', code, message, { advice });

const checkPerson = (row: PersonRow, { rowVersion }: HandOver): void => {
  if (row.merged_into !== null)
    throw conflict('person-merged', '该档案已并入另一份档案，不能移交。', '请打开保留的档案办理。');
  if (row.moved_to_id !== null)
    throw conflict('person-moved', '该人员的关系已经转出。', '请打开迁入地的档案查看。');
  if (row.state === 'deceased')
    throw conflict(
      'person-deceased',
      `${row.name}已登记去世，不能移交关系。`,
      '如登记有误，请先更正档案状态。',
    );
  if (row.state !== 'active')
    throw conflict('person-not-active', '该档案不是在册状态，不能移交。', '请先核对档案状态。');
  if (row.row_version !== rowVersion)
    throw conflict('person-changed', '该档案刚刚被他人修改。', '请刷新后核对最新内容，再移交。');
};

const invalid = (field: string, code: string, message: string, advice: string) =>
  new Problem('invalid', code, message, { advice, fields: [{ field, message }] });

const checkPlace = async (tx: Tx, row: PersonRow, { toRegion, movedOn }: HandOver): Promise<void> => {
  if (!['county', 'township', 'village'].includes(regionLevel(toRegion)))
    throw invalid(
      'toRegion',
      'move-region-level',
      '迁入地区应选到县（区）或以下。',
      '请选择迁入的县（区）。',
    );
  if (countyOf(toRegion) === row.county_code)
    throw invalid(
      'toRegion',
      'move-same-county',
      '迁入地区和现在在同一个县（区），不需要移交。',
      '请在档案中用“更正”修改所属地区。',
    );
  if (!(await existingRegions(tx, [toRegion])).has(toRegion))
    throw invalid(
      'toRegion',
      'region-closed',
      '迁入地区已撤销，或没有这个区划代码。',
      '区划已调整的，请选择调整后的地区。',
    );
  if (!isCalendarDate(movedOn) || movedOn > today())
    throw invalid('movedOn', 'move-day', '迁移日期不能晚于今天。', '请填写户口迁移的日期。');
  if (movedOn < row.filed_on)
    throw invalid('movedOn', 'move-day', `迁移日期早于建档日期 ${row.filed_on}。`, '请核对户口迁移的日期。');
};

const payerOf = (row: PersonRow, handOver: HandOver): Pick<HandedOver, 'payerChangesOn' | 'payerRule'> => {
  if (onRegularPaymentNow(row).length === 0) return { payerChangesOn: null, payerRule: null };
  const usual = usualPayer(handOver.movedOn);
  const asked = handOver.payerChangesOn ?? usual?.on;
  if (asked === undefined)
    throw invalid(
      'movedOn',
      'payer-rule-unknown',
      `迁移日期早于 ${FIRST_PAYER_DAY}，当时待遇由谁发放没有收录规定，不能移交。`,
      '请核对户口迁移的日期。',
    );
  if (asked === usual?.on) return { payerChangesOn: asked, payerRule: usual.rule.code };
  if (asked < handOver.movedOn)
    throw invalid('payerChangesOn', 'payer-day', '迁入地发放起始日期早于迁移日期。', '请核对日期。');
  if (!handOver.payerWhy?.trim())
    throw invalid(
      'payerWhy',
      'payer-why-missing',
      usual ? `按规定迁入地从 ${usual.on} 起发放，改写的要写明依据。` : '发放起始日期要写明依据。',
      '请写明依据的文件，或改回规定的日期。',
    );
  return { payerChangesOn: asked, payerRule: handOver.payerWhy.trim() };
};

/**
 * Hands a person's relation over to another county (关系转移移交). Nothing moves yet: the new county accepts or returns it.
 */
export const handOver = async (
  tx: Tx,
  context: ActContext,
  ref: PersonRef,
  given: HandOver,
): Promise<MoveRef> => {
  const row = await getPerson(tx, ref, { lock: true });
  const open = await findOpenMove(tx, ref);
  if (open)
    throw conflict(
      'move-open',
      `该人员的关系已于 ${open.handed_over_on} 移交，正等待迁入地接收。`,
      '如需改动，请先在“关系转移”中撤回。',
    );
  checkPerson(row, given);
  await checkPlace(tx, row, given);
  const id = newId();
  const counties = { from: row.county_code, to: countyOf(given.toRegion) };
  const move: HandedOver = {
    personId: row.id,
    name: row.name,
    handedOverOn: today(),
    movedOn: given.movedOn,
    reason: given.reason,
    fromRegion: row.region_code,
    toRegion: given.toRegion,
    ...payerOf(row, given),
  };
  const [own, other] = moveRows(id, move, counties);
  await insertRows(tx, 'person_move', MOVE_COLUMNS, [own!]);
  await beyondScope(tx, () => insertRows(tx, 'person_move', MOVE_COLUMNS, [other!]));
  await recordStep(
    tx,
    { ...context, reason: given.reason },
    {
      kind: 'move.hand-over',
      id,
      payload: { ...move },
      own: { countyCode: counties.from, region: move.fromRegion },
      other: { countyCode: counties.to, region: move.toRegion },
    },
  );
  return { countyCode: counties.from, id };
};
