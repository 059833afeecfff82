import { sql } from 'kysely';
import { addDays, addMonths, regionRange, type RegionCode } from '#kit';
import { actOnCases, openCases } from '#modules/cases';
import type { PersonRef } from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { contextOfAccount } from './context-of-account.ts';
import type { Period } from './make-entries.ts';
import { COUNTERS, DAYS_TO_CLOSE, PAST_WORK, type PastWork } from './past-work.ts';

const soldiersOf = async (tx: Tx, area: RegionCode, count: number): Promise<readonly PersonRef[]> => {
  const [first, last] = regionRange(area);
  const { rows } = await sql<{ county_code: number; id: string }>`
    select county_code, id from person
    where region_code between ${first} and ${last} and state = 'active' and merged_into is null
      and 'retired-soldier' = any(identities) and difficulty is null
    order by name desc, birth_date, filed_on, region_code, id limit ${count}
  `.execute(tx);
  return rows.map((row) => ({ countyCode: row.county_code, id: row.id }));
};

/** One month's applications for one item, each act on its own day; those of the last days of the period are left to the counter. */
const walkMonth = async (
  tx: Tx,
  { item, at: { account: taker, channel }, answers, materials, deeds }: PastWork,
  people: readonly PersonRef[],
  appliedOn: string,
  at: number,
): Promise<void> => {
  const opened = await openCases(
    tx,
    await contextOfAccount(tx, taker),
    item,
    people.map((person, index) => ({
      item,
      person,
      channel,
      answers: answers(at + index),
      materials: [...materials],
      appliedOn,
    })),
  );
  let cases = opened.flatMap((result) =>
    result.status === 'opened' ? [{ countyCode: result.countyCode, id: result.id, rowVersion: 1 }] : [],
  );
  const day = (daysLater: number): string => addDays(appliedOn, daysLater);
  for (const [account, action, daysLater, inputOf] of deeds) {
    const input = inputOf?.(day) ?? {};
    const context = await contextOfAccount(tx, account);
    const results = await actOnCases(tx, context, { action, input, cases, on: day(daysLater) });
    const refused = results.find(({ status }) => status === 'refused');
    if (refused) throw new Error(`Demonstration case refused at ${action}: ${JSON.stringify(refused)}`);
    cases = results.flatMap((result) =>
      result.status === 'done'
        ? [{ countyCode: result.countyCode, id: result.id, rowVersion: result.rowVersion }]
        : [],
    );
  }
};

/**
 * Cases of the past months, applied for, handled and closed on days of their own through the same doors as any other, so
 * that the year's figures of cases do not all lie on the day the city is made.
 */
export const makePastCases = async (db: Database, period: Period): Promise<void> => {
  const months: string[] = [];
  for (let day = addDays(period.from, 8); addDays(day, DAYS_TO_CLOSE) <= period.to; day = addMonths(day, 1))
    months.push(day);
  await inScope(db, WHOLE_SCOPE, async (tx) => {
    for (const counter of COUNTERS) {
      const works = PAST_WORK.filter(({ at }) => at === counter);
      const inMonth = works.reduce((sum, { eachMonth }) => sum + eachMonth, 0);
      const people = await soldiersOf(tx, counter.area, months.length * inMonth);
      for (const [at, appliedOn] of months.entries()) {
        let from = at * inMonth;
        for (const work of works) {
          const own = people.slice(from, from + work.eachMonth);
          if (own.length > 0) await walkMonth(tx, work, own, appliedOn, at);
          from += work.eachMonth;
        }
      }
    }
  });
};
