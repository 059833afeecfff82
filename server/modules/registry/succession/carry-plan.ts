import type { ActContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { dropped, isOpenItem, planPlace, writePlanItems } from '../changing/write-plan-items.ts';
import type { PersonRef, PersonRow } from '../person-row.ts';

const GONE_ON = '档案已转往其他县（区），由迁入地接着办理。';

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
  const from = planPlace(old);
  const open = from.plan.filter(isOpenItem);
  await writePlanItems(
    tx,
    context,
    from,
    open.map((item) => dropped(item, GONE_ON)),
  );
  await writePlanItems(tx, context, { ...to, plan: [] }, open);
};
