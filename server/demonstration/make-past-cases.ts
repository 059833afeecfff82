import { sql } from 'kysely';
import { addDays, addMonths } from '#kit';
import { actOnCases, openCases, type CaseAction } from '#modules/cases';
import type { PersonRef } from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { contextOfAccount } from './context-of-account.ts';
import type { Period } from './make-entries.ts';
import { CITY } from './make-regions.ts';

const COUNTY = CITY + 1_000_000;
const ITEM = 'job-seeking';
const EACH_MONTH = 3;
const POSTS = ['设备维护', '物业主管', '仓储管理', '驾驶员'] as const;
const DAYS_TO_CLOSE = 8;

const soldiersOf = async (tx: Tx, count: number): Promise<readonly PersonRef[]> => {
  const { rows } = await sql<{ county_code: number; id: string }>`
    select county_code, id from person
    where region_code between ${COUNTY} and ${COUNTY + 999_999} and state = 'active' and merged_into is null
      and 'retired-soldier' = any(identities) and difficulty is null
    order by name desc, birth_date, filed_on, region_code, id limit ${count}
  `.execute(tx);
  return rows.map((row) => ({ countyCode: row.county_code, id: row.id }));
};

/** One month's applications, each act on its own day; those of the last days of the period are left to the counter. */
const walkMonth = async (
  tx: Tx,
  people: readonly PersonRef[],
  appliedOn: string,
  at: number,
): Promise<void> => {
  const window = await contextOfAccount(tx, 'dating');
  const section = await contextOfAccount(tx, 'shenpi');
  const opened = await openCases(
    tx,
    window,
    ITEM,
    people.map((person, index) => ({
      item: ITEM,
      person,
      channel: 'hall',
      answers: {
        wantsWork: true,
        wantedPost: POSTS[(at + index) % POSTS.length]!,
        education: '30',
        isHardToPlace: false,
      },
      materials: ['identity'],
      appliedOn,
    })),
  );
  let cases = opened.flatMap((result) =>
    result.status === 'opened' ? [{ countyCode: result.countyCode, id: result.id, rowVersion: 1 }] : [],
  );
  const offeredOn = addDays(appliedOn, 6);
  const deeds: readonly (readonly [typeof window, CaseAction, object, string])[] = [
    [window, 'accept', {}, addDays(appliedOn, 1)],
    [
      section,
      'pass',
      { answers: { firstOfferOn: offeredOn, offered: '麓南区水务站运维' } },
      addDays(appliedOn, 7),
    ],
    [section, 'close', {}, addDays(appliedOn, DAYS_TO_CLOSE)],
  ];
  for (const [context, action, input, on] of deeds) {
    const results = await actOnCases(tx, context, { action, input, cases, on });
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
    const people = await soldiersOf(tx, months.length * EACH_MONTH);
    for (const [at, appliedOn] of months.entries()) {
      const own = people.slice(at * EACH_MONTH, (at + 1) * EACH_MONTH);
      if (own.length > 0) await walkMonth(tx, own, appliedOn, at);
    }
  });
};
