import { addDays, countyOf, countyRegion } from '#kit';
import type { ActContext } from '#modules/acts';
import { acceptMove, handOver } from '#modules/moves';
import { getPerson, type PersonRef } from '#modules/registry';
import type { RegionListRow } from '#modules/regions';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { COUNTY } from './demonstration-accounts.ts';
import { seededRandom } from './random.ts';

const FEWEST = 8;
const MOST = 60;
const SHARE = 0.0005;
const DAYS_BACK = 60;
/** Of the moves that wait, the one that waits in the county most of the demonstration's accounts work in. */
const WAITS_AT_HOME = 2;
const REASONS = ['户口随子女迁往新居住地', '购房落户', '投靠配偶落户', '随子女养老迁居'];

/**
 * Relations moving between the counties of the city in the last weeks: every second one is accepted, the others wait, so
 * that both work lists show something.
 */
export const makeMoves = async (
  db: Database,
  context: ActContext,
  people: readonly PersonRef[],
  regions: readonly RegionListRow[],
  today: string,
): Promise<void> => {
  const villages = regions.filter(({ code }) => code % 1000 !== 0).map(({ code }) => code);
  const wanted = Math.min(MOST, Math.max(FEWEST, Math.round(people.length * SHARE)));
  for (let at = 0; at < wanted; at += 1) {
    const random = seededRandom(`move ${at}`);
    // Between the people whose files were changed, who stand at whole fractions of the city.
    const ref = people[Math.floor(((at + 0.37) * people.length) / wanted)]!;
    const away = villages.filter((code) => countyOf(code) !== ref.countyCode);
    const home = at === WAITS_AT_HOME ? away.filter((code) => countyOf(code) === countyOf(COUNTY)) : [];
    const village = random.choose(home.length > 0 ? home : away);
    if (village === undefined) return;
    await inScope(db, WHOLE_SCOPE, async (tx) => {
      const row = await getPerson(tx, ref);
      const movedOn = addDays(today, -random.pick(DAYS_BACK));
      if (row.state !== 'active' || row.filed_on > movedOn) return;
      const move = await handOver(tx, context, ref, {
        rowVersion: row.row_version,
        toRegion: countyRegion(village),
        movedOn,
        reason: random.choose(REASONS),
      });
      if (at % 2 === 0) return;
      const side = { countyCode: countyOf(village), id: move.id };
      await acceptMove(tx, context, side, { regionCode: village, rowVersion: 1 });
    });
  }
};
