import { sql } from 'kysely';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import { requireOwnFile, STALE_FILE } from './correct-person.ts';
import { getPerson } from '../get-person.ts';
import { checkPlanItem, planDueOn, withPlanItem, type PlanItem } from './person-plan.ts';
import type { PersonRef } from '../person-row.ts';

/** What a clerk writes; without an id it is a new item, and a new item is open. */
export type PlanChange = Omit<PlanItem, 'id'> & { readonly id?: string | undefined };

const MOST_ITEMS = 60;

const itemOf = (plan: readonly PlanItem[], { id, ...written }: PlanChange): PlanItem => {
  const isOpen = written.state === 'open';
  const facts = {
    ...written,
    closedOn: isOpen ? null : written.closedOn,
    outcome: isOpen ? null : written.outcome,
  };
  if (id === undefined) return { id: newId(), ...facts, state: 'open', closedOn: null, outcome: null };
  if (plan.some((one) => one.id === id)) return { id, ...facts };
  throw new Problem('not-found', 'plan-item-unknown', '没有找到这项计划。', { advice: '请刷新后再试。' });
};

/** Writes one item of the plan for a person by a new act. Throws Problem conflict when the file changed meanwhile. */
export const changePlan = async (
  tx: Tx,
  context: ActContext,
  ref: PersonRef,
  { rowVersion, item: written }: { readonly rowVersion: number; readonly item: PlanChange },
): Promise<void> => {
  const row = await getPerson(tx, ref, { lock: true });
  requireOwnFile(row);
  if (row.row_version !== rowVersion) throw STALE_FILE;
  const before = row.plan as unknown as readonly PlanItem[];
  const item = itemOf(before, written);
  checkPlanItem(item, today());
  const plan = withPlanItem(before, item);
  if (plan.length > MOST_ITEMS)
    throw new Problem('invalid', 'plan-too-long', `一个人的计划最多${MOST_ITEMS}项。`, {
      advice: '请在原有的项上调整。',
    });
  await tx
    .updateTable('person')
    .set({
      plan: JSON.stringify(plan),
      plan_due_on: planDueOn(plan),
      updated_at: new Date(),
      row_version: sql<number>`row_version + 1`,
    })
    .where('county_code', '=', ref.countyCode)
    .where('id', '=', ref.id)
    .execute();
  await appendActs(tx, [
    newAct(context, {
      kind: 'person.plan',
      countyCode: ref.countyCode,
      subjectId: ref.id,
      effectiveOn: item.closedOn ?? today(),
      scopeKey: row.region_code,
      requestKey: context.requestKey,
      payload: { item },
    }),
  ]);
};
