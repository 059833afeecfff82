import type { ActContext } from '#modules/acts';
import type { RegionListRow } from '#modules/regions';
import { countyOf } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import { openAccount } from './demonstration-accounts.ts';
import { namePerson } from './name-person.ts';
import { seededRandom } from './random.ts';

const BORN = 1988;

/** In whose name the ledgers of a county are kept, by the county's six digits. */
export type Recorders = ReadonlyMap<number, ActContext>;

/**
 * Opens one liaison for every county and for the city itself, so that whoever opens a figure sees who recorded its rows.
 * They record through the same checks as the machine does; nobody has to wait for them to be reviewed.
 */
export const openRecorders = async (
  tx: Tx,
  context: ActContext,
  regions: readonly RegionListRow[],
): Promise<Recorders> => {
  const recorders = new Map<number, ActContext>();
  for (const { code, name, stationName } of regions) {
    const county = countyOf(code);
    // The first place of a county in the list is the county itself; a province keeps no ledger.
    if (stationName === null || recorders.has(county)) continue;
    const displayName = namePerson(seededRandom(`recorder ${county}`), BORN, county % 2 === 0 ? '2' : '1');
    const { accountId, postIds } = await openAccount(tx, context, {
      username: `lianluo${county}`,
      displayName,
      posts: [{ role: 'liaison', region: code, lines: ['*'], title: `${name}专职联络员` }],
    });
    const [postId = null] = postIds;
    recorders.set(county, { ...context, actor: { ...context.actor, accountId, displayName, postId } });
  }
  return recorders;
};
