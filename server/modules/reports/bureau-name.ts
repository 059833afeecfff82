import { organNames, type Region } from '#modules/regions';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { readSite } from '#platform/db/installation.ts';

/** What the bureau or station of a region signs by today, as its notices are signed. */
export const bureauName = async (tx: Tx, region: Region): Promise<string> => {
  const [name] = await organNames(tx, await readSite(tx), [{ region: region.code, on: today() }]);
  return name!;
};
