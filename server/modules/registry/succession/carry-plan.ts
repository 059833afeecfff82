import { sql } from 'kysely';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { planDueOn, withPlanItem, type PlanItem } from '../changing/person-plan.ts';
import type { PersonRef, PersonRow } from '../person-row.ts';

/** Writes items of a plan by an act each. */
const writeItems = async (
  tx: Tx,
  context: ActContext,
  { countyCode, id, regionCode }: PersonRef & { readonly regionCode: number },
  before: readonly PlanItem[],
  items: readonly PlanItem[],
): Promise<void> => {
  const plan = items.reduce<readonly PlanItem[]>(withPlanItem, before);
  await sql`
    update person set plan = ${JSON.stringify(plan)}::jsonb, plan_due_on = ${planDueOn(plan)}::date,
      row_version = row_version + 1
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

/**
 * What is still open of the plan for a person (一人一策) goes on where the file goes on: it is closed in the old county,
 * which can do nothing about it any more, and open in the new one.
 */
export const carryPlan = async (
  tx: Tx,
  context: ActContext,
  old: PersonRow,
  to: PersonRef & { readonly regionCode: number },
): Promise<void> => {
  const before = old.plan as unknown as readonly PlanItem[];
  const open = before.filter(({ state }) => state === 'open');
  if (open.length === 0) return;
  const outcome = '档案已转往其他县（区），由迁入地接着办理。';
  const closed = open.map((item) => ({ ...item, state: 'dropped' as const, closedOn: today(), outcome }));
  const from = { countyCode: old.county_code, id: old.id, regionCode: old.region_code };
  await writeItems(tx, context, from, before, closed);
  await writeItems(tx, context, to, [], open);
};
