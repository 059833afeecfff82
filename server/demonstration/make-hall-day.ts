import { queueMatters } from '#definitions';
import type { ActContext, TimedContext } from '#modules/acts';
import { beginService, callNext, finishTicket, issueTicket, setWindowState } from '#modules/hall';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { CITY } from './make-regions.ts';
import { openHallOfNine, type HallOfNine } from './open-hall-of-nine.ts';
import { seededRandom, type Random } from './random.ts';

const COUNTY = CITY + 1_000_000;
const SERVED = 27;
const STILL_WAITING = 6;
const MINUTE = 60_000;
const SHARE_OF_PRIORITY = 0.25;

const takeOne = (tx: Tx, context: TimedContext, { hall }: HallOfNine, random: Random) =>
  issueTicket(tx, context, hall, {
    matter: random.choose(queueMatters).matter,
    origin: 'kiosk',
    priority: random.chance(SHARE_OF_PRIORITY) ? random.choose(['elder', 'disabled']) : null,
  });

/**
 * A morning of the hall of nine windows on the demonstration's day: numbers taken, called and finished, whose lines stand
 * in the reception ledger, and a few who still wait. The windows are closed at its end, for the visitor to open.
 */
export const makeHallDay = (db: Database, context: ActContext, day: string): Promise<void> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const random = seededRandom('hall day');
    const opens = Date.parse(`${day}T08:30:00+08:00`);
    const at = (minutes: number): TimedContext => ({ ...context, at: new Date(opens + minutes * MINUTE) });
    const house = await openHallOfNine(tx, at(0), COUNTY, '区退役军人服务大厅');
    for (let one = 0; one < SERVED; one += 1) await takeOne(tx, at(1 + one), house, random);
    // The ninth window serves every matter: after it nobody is left waiting.
    for (let round = 0, left = SERVED; left > 0; round += 1)
      for (const window of house.windows) {
        const begun = SERVED + 2 + round * 12;
        const ticket = await callNext(tx, at(begun), window);
        if (ticket === null) continue;
        await beginService(tx, at(begun + 1), ticket, { rowVersion: 2 });
        await finishTicket(tx, at(begun + random.between(4, 10)), ticket, {
          rowVersion: 3,
          persons: random.choose([1, 1, 1, 2]),
          isAnswered: random.chance(0.85),
        });
        left -= 1;
      }
    for (const window of house.windows)
      await setWindowState(tx, at(200), window, { state: 'closed', isForced: false });
    for (let one = 0; one < STILL_WAITING; one += 1) await takeOne(tx, at(201 + one), house, random);
  });
