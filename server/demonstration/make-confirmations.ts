import { countyOf } from '#kit';
import type { ActContext } from '#modules/acts';
import { makeYearList, settleFromLedger } from '#modules/confirmations';
import type { RegionListRow } from '#modules/regions';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';

/** This year's list of every county, with those settled whom the ledger of confirmations names already. */
export const makeConfirmations = async (
  db: Database,
  context: ActContext,
  regions: readonly RegionListRow[],
  today: string,
): Promise<void> => {
  const year = Number(today.slice(0, 4));
  const counties = new Set(regions.filter(({ code }) => code % 1000 !== 0).map(({ code }) => countyOf(code)));
  for (const county of counties) {
    await inScope(db, WHOLE_SCOPE, async (tx) => {
      await makeYearList(tx, context, { county, year, dueOn: `${year}-10-31` });
      await settleFromLedger(tx, context, county, year);
    });
  }
};
