import { sql } from 'kysely';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { planDueOn, withPlanItem, type PlanItem } from './person-plan.ts';
import type { PersonRef, PersonRow } from '../person-row.ts';

/** A file whose plan changes, and its plan as it is. */
export interface PlanPlace extends PersonRef {
  readonly regionCode: number;
  readonly plan: readonly PlanItem[];
}

export const planPlace = (row: PersonRow): PlanPlace => ({
  countyCode: row.county_code,
  id: row.id,
  regionCode: row.region_code,
  plan: row.plan as unknown as readonly PlanItem[],
});

export const isOpenItem = ({ state }: PlanItem): boolean => state === 'open';

/** Writes items into the plan of a file this transaction holds, by an act each; without any, nothing. */
export const writePlanItems = async (
  tx: Tx,
  context: ActContext,
  { countyCode, id, regionCode, plan: before }: PlanPlace,
  items: readonly PlanItem[],
): Promise<void> => {
  if (items.length === 0) return;
  const plan = items.reduce<readonly PlanItem[]>(withPlanItem, before);
  await sql`
    update person set plan = ${JSON.stringify(plan)}::jsonb, plan_due_on = ${planDueOn(plan)}::date,
      updated_at = now(), row_version = row_version + 1
    where county_code = ${countyCode} and id = ${id}
  `.execute(tx);
  await appendActs(
    tx,
    items.map((item) =>
      newAct(context, {
        kind: 'person.plan',
        countyCode,
        subjectId: id,
        effectiveOn: item.closedOn ?? today(),
        scopeKey: regionCode,
        payload: { item },
      }),
    ),
  );
};

/** An open item that another file goes on with. */
export const dropped = (item: PlanItem, outcome: string): PlanItem => ({
  ...item,
  state: 'dropped',
  closedOn: today(),
  outcome,
});
