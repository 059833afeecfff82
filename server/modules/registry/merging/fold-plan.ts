import type { ActContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { dropped, isOpenItem, planPlace, writePlanItems } from '../changing/write-plan-items.ts';
import type { PersonRow } from '../person-row.ts';

const GONE_BACK = '合并已撤销，由原来的档案接着办理。';

/** What is still open of the plan of a folded file goes on in the file that keeps it. */
export const foldPlan = (
  tx: Tx,
  context: ActContext,
  leaving: PersonRow,
  staying: PersonRow,
): Promise<void> =>
  writePlanItems(tx, context, planPlace(staying), planPlace(leaving).plan.filter(isOpenItem));

/** Taken apart, the file that returns has its plan again, as far as it was brought meanwhile. */
export const unfoldPlan = async (
  tx: Tx,
  context: ActContext,
  staying: PersonRow,
  returning: PersonRow,
): Promise<void> => {
  const [kept, own] = [planPlace(staying), planPlace(returning)];
  const ids = new Set(own.plan.filter(isOpenItem).map(({ id }) => id));
  const worked = kept.plan.filter(({ id }) => ids.has(id));
  await writePlanItems(tx, context, own, worked);
  await writePlanItems(
    tx,
    context,
    kept,
    worked.filter(isOpenItem).map((item) => dropped(item, GONE_BACK)),
  );
};
