import { sql } from 'kysely';
import { findCodeList, findLedger } from '#definitions';
import { SMALLEST_GROUP } from '#definitions/ratings/rating-rules.ts';
import { recordEntry } from '#modules/ledgers';
import { systemActor } from '#platform/auth/system-actor.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { changeRating } from './change-rating.ts';
import { OTHER_ITEM } from './invite-rating.ts';
import { countyRegion, type RatingRow } from './rating-row.ts';

const CONTEXT = { actor: systemActor('job:ratings'), requestKey: null };
const MOST_AT_ONCE = 2_000;

const knownItem = (code: string): string =>
  findCodeList('service-item')?.entries.some((entry) => entry.code === code) ? code : OTHER_ITEM;

interface RatingGroup {
  readonly channel: string;
  readonly item: string;
  readonly rows: readonly RatingRow[];
}

/**
 * Ratings put together so that no group is smaller than `SMALLEST_GROUP`: by item where an item has enough, the others as
 * one. What is left over waits for more. Ratings of two years or of two channels are never put together.
 */
export const groupRatings = (rows: readonly RatingRow[]): RatingGroup[] =>
  [...Map.groupBy(rows, ({ rated_on: on, channel }) => `${on?.slice(0, 4)} ${channel}`).values()].flatMap(
    (alike) => {
      const { channel } = alike[0]!;
      const byItem = [...Map.groupBy(alike, ({ item }) => knownItem(item))];
      const large = byItem.filter(([item, own]) => item !== OTHER_ITEM && own.length >= SMALLEST_GROUP);
      const rest = byItem.filter(([item]) => !large.some(([one]) => one === item)).flatMap(([, own]) => own);
      return [
        ...large.map(([item, own]) => ({ channel, item, rows: own })),
        ...(rest.length >= SMALLEST_GROUP ? [{ channel, item: OTHER_ITEM, rows: rest }] : []),
      ];
    },
  );

const latest = (rows: readonly RatingRow[]): string =>
  rows
    .map(({ rated_on: on }) => on!)
    .sort()
    .at(-1)!;

const enter = async (tx: Tx, county: number, { channel, item, rows }: RatingGroup): Promise<void> => {
  const of = (level: string): number => rows.filter((row) => row.level === level).length;
  const entry = await recordEntry(tx, CONTEXT, findLedger('service-rating')!, {
    regionCode: countyRegion(county),
    answers: {
      ratedTo: latest(rows),
      channel,
      item,
      ratings: rows.length,
      verySatisfied: of('very-satisfied'),
      satisfied: of('satisfied'),
      fairlySatisfied: of('fairly-satisfied'),
      dissatisfied: of('dissatisfied'),
      veryDissatisfied: of('very-dissatisfied'),
      online: rows.filter(({ mode }) => mode === 'online').length,
    },
    // They come a day and more after they were given: a month closed meanwhile takes them as late.
    asLate: true,
  });
  for (const row of rows)
    await changeRating(tx, CONTEXT, { countyCode: county, id: row.id }, 'enter', { enteredIn: entry.id });
};

const enterCounty = (db: Database, county: number): Promise<number> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('ratings'), ${county})`.execute(tx);
    const { rows } = await sql<RatingRow>`
      select * from service_rating where county_code = ${county} and state = 'rated' and entered_in is null
        and rated_on < ${today()}::date order by rated_on, id limit ${MOST_AT_ONCE} for update
    `.execute(tx);
    const groups = groupRatings(rows);
    for (const group of groups) await enter(tx, county, group);
    return groups.reduce((sum, group) => sum + group.rows.length, 0);
  });

/**
 * Job: enters the ratings of past days in the ledger the figures are counted from, at least five together and a day late, so
 * that nobody who served learns who rated how. Answers how many.
 */
export const enterRatings = async (db: Database): Promise<number> => {
  const counties = await inScope(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<{ county_code: number }>`
      select county_code from service_rating where state = 'rated' and entered_in is null and rated_on < ${today()}::date
      group by county_code having count(*) >= ${SMALLEST_GROUP}
    `.execute(tx);
    return rows;
  });
  let entered = 0;
  for (const { county_code: county } of counties) entered += await enterCounty(db, county);
  return entered;
};
