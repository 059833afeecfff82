import { addDays } from '#kit';
import type { ActContext } from '#modules/acts';
import { decideEntries, getLedger, recordEntries, setReview, type NewEntry } from '#modules/ledgers';
import { closePeriod } from '#modules/periods';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { contextOfAccount } from './context-of-account.ts';
import { CITY } from './make-regions.ts';

const COUNTY = CITY + 1_000_000;
const TOWNSHIP = COUNTY + 1_000;
const REVIEWED = 'memorial-work';

const workOf = (day: string): readonly NewEntry[] => {
  const tribute = (place: string, participants: number, before: number): NewEntry => ({
    regionCode: TOWNSHIP,
    answers: { doneOn: addDays(day, -before), kind: 'tribute', place, participants },
  });
  return [
    tribute('云麓烈士陵园', 86, 2),
    tribute('柳林村烈士墓', 24, 4),
    tribute('街道英烈墙', 40, 5),
    tribute('镇东烈士纪念亭', 31, 6),
    { ...tribute('云麓烈士陵园', 0, 1), answers: { doneOn: addDays(day, -1) }, asDraft: true },
  ];
};

/**
 * Work on its way through the desks, so that a visitor finds something to review, something returned and a draft; and a
 * month that has been closed. One ledger of one county passes both desks, all others count at once.
 */
export const makeWaitingWork = async (db: Database, context: ActContext, day: string): Promise<void> => {
  const ledger = getLedger(REVIEWED);
  await inScope(db, WHOLE_SCOPE, async (tx) => {
    await setReview(tx, context, ledger, { region: COUNTY, steps: ['township', 'county'], rowVersion: 0 });
    const recorded = await recordEntries(tx, await contextOfAccount(tx, 'zhanyuan'), ledger, workOf(day));
    const [first, second] = recorded.flatMap((result) =>
      result.status === 'added' ? [{ countyCode: result.countyCode, id: result.id, rowVersion: 1 }] : [],
    );
    if (!first || !second) throw new Error(`Demonstration work refused: ${JSON.stringify(recorded)}`);
    await decideEntries(tx, await contextOfAccount(tx, 'zhanzhang'), { move: 'accept', entries: [first] });
    await decideEntries(tx, await contextOfAccount(tx, 'zhanzhang', '请写明祭扫单位和参加人员'), {
      move: 'return',
      entries: [second],
    });
    const lastMonth = addDays(`${day.slice(0, 7)}-01`, -1);
    await closePeriod(tx, context, { region: COUNTY, line: 'commemoration', grain: 'month', day: lastMonth });
  });
};
