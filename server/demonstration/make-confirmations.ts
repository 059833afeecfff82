import { sql } from 'kysely';
import { findLedger } from '#definitions';
import { addDays, countyOf, daysBetween } from '#kit';
import type { ActContext } from '#modules/acts';
import { makeYearList, settleFromLedger } from '#modules/confirmations';
import { recordEntries } from '#modules/ledgers';
import type { RegionListRow } from '#modules/regions';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { inBatches } from '#platform/db/in-batches.ts';
import { seededRandom } from './random.ts';

const BATCH = 2_000;
/** Of a hundred people whom the ledger does not name yet, so many were confirmed by the demonstration's day. */
const CONFIRMED_PERCENT = 93;
const CHANNELS = ['counter', 'door', 'door', 'video'] as const;
const HANDLERS = ['陈卫东', '李秀英', '王建业'] as const;

interface Listed {
  readonly person_id: string;
  readonly region_code: number;
}

/** Who is on the list and was not confirmed yet. */
const dueIn = async (tx: Tx, county: number, year: number): Promise<readonly Listed[]> => {
  const { rows } = await sql<Listed>`
    select person_id, region_code from annual_confirmation
    where county_code = ${county} and year = ${year} and state = 'due' order by id
  `.execute(tx);
  return rows;
};

/** This year's list of every county, most of it confirmed; in every second county the time for it is over. */
export const makeConfirmations = async (
  db: Database,
  context: ActContext,
  regions: readonly RegionListRow[],
  today: string,
): Promise<void> => {
  const year = Number(today.slice(0, 4));
  const days = Math.max(1, daysBetween(`${year}-01-05`, today));
  const counties = [
    ...new Set(regions.filter(({ code }) => code % 1000 !== 0).map(({ code }) => countyOf(code))),
  ];
  for (const [at, county] of counties.entries()) {
    await inScope(db, WHOLE_SCOPE, async (tx) => {
      const random = seededRandom(`confirmations ${county}`);
      const dueOn = at % 2 === 0 ? `${year}-10-31` : `${year}-12-20`;
      await makeYearList(tx, context, { county, year, dueOn });
      await settleFromLedger(tx, context, county, year);
      const confirmed = (await dueIn(tx, county, year)).filter(() => random.pick(100) < CONFIRMED_PERCENT);
      const entries = confirmed.map((listed) => ({
        regionCode: listed.region_code,
        person: { countyCode: county, id: listed.person_id },
        answers: {
          confirmedOn: addDays(today, -random.pick(days)),
          channel: random.choose(CHANNELS),
          handler: random.choose(HANDLERS),
        },
      }));
      for (const batch of inBatches(entries, BATCH)) {
        await recordEntries(tx, context, findLedger('annual-confirmation')!, batch);
      }
      await settleFromLedger(tx, context, county, year);
    });
  }
};
