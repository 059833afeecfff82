import { sql } from 'kysely';
import { addDays, addMonths, type Answers } from '#kit';
import { actOnCases, openCases, type CaseAction } from '#modules/cases';
import type { PersonRef } from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { contextOfAccount } from './context-of-account.ts';
import type { Period } from './make-entries.ts';
import { CITY } from './make-regions.ts';

const COUNTY = CITY + 1_000_000;
const POSTS = ['设备维护', '物业主管', '仓储管理', '驾驶员'] as const;
const MATTERS = ['wages', 'injury', 'inheritance', 'family'] as const;
const DAYS_TO_CLOSE = 16;

/** What a month brings of one item: how many, what is told and handed in, and the acts of each desk so many days later. */
interface PastWork {
  readonly item: string;
  readonly eachMonth: number;
  readonly answers: (at: number) => Answers;
  readonly materials: readonly string[];
  readonly deeds: readonly (readonly [
    account: string,
    action: CaseAction,
    daysLater: number,
    answers?: (day: (daysLater: number) => string) => Answers,
  ])[];
}

const WORK: readonly PastWork[] = [
  {
    item: 'job-seeking',
    eachMonth: 3,
    answers: (at) => ({
      wantsWork: true,
      wantedPost: POSTS[at % POSTS.length]!,
      education: '30',
      isHardToPlace: false,
    }),
    materials: ['identity'],
    deeds: [
      ['dating', 'accept', 1],
      ['shenpi', 'pass', 7, (day) => ({ firstOfferOn: day(6), offered: '麓南区水务站运维' })],
      ['shenpi', 'close', 8],
    ],
  },
  {
    item: 'legal-aid',
    eachMonth: 1,
    answers: (at) => ({ matter: MATTERS[at % MATTERS.length]!, needsLawyer: true, isSued: false }),
    materials: ['application', 'case-papers'],
    deeds: [
      ['dating', 'accept', 1],
      ['shenpi', 'pass', 3, (day) => ({ referredOn: day(3) })],
      ['shenpi', 'pass', 12, (day) => ({ decidedOn: day(11), lawyer: '秦律师' })],
      ['shenpi', 'close', DAYS_TO_CLOSE],
    ],
  },
];
const PEOPLE_EACH_MONTH = WORK.reduce((sum, { eachMonth }) => sum + eachMonth, 0);

const soldiersOf = async (tx: Tx, count: number): Promise<readonly PersonRef[]> => {
  const { rows } = await sql<{ county_code: number; id: string }>`
    select county_code, id from person
    where region_code between ${COUNTY} and ${COUNTY + 999_999} and state = 'active' and merged_into is null
      and 'retired-soldier' = any(identities) and difficulty is null
    order by name desc, birth_date, filed_on, region_code, id limit ${count}
  `.execute(tx);
  return rows.map((row) => ({ countyCode: row.county_code, id: row.id }));
};

/** One month's applications for one item, each act on its own day; those of the last days of the period are left to the counter. */
const walkMonth = async (
  tx: Tx,
  { item, answers, materials, deeds }: PastWork,
  people: readonly PersonRef[],
  appliedOn: string,
  at: number,
): Promise<void> => {
  const opened = await openCases(
    tx,
    await contextOfAccount(tx, 'dating'),
    item,
    people.map((person, index) => ({
      item,
      person,
      channel: 'hall',
      answers: answers(at + index),
      materials: [...materials],
      appliedOn,
    })),
  );
  let cases = opened.flatMap((result) =>
    result.status === 'opened' ? [{ countyCode: result.countyCode, id: result.id, rowVersion: 1 }] : [],
  );
  const day = (daysLater: number): string => addDays(appliedOn, daysLater);
  for (const [account, action, daysLater, found] of deeds) {
    const input = found ? { answers: found(day) } : {};
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
    const people = await soldiersOf(tx, months.length * PEOPLE_EACH_MONTH);
    for (const [at, appliedOn] of months.entries()) {
      let from = at * PEOPLE_EACH_MONTH;
      for (const work of WORK) {
        const own = people.slice(from, from + work.eachMonth);
        if (own.length > 0) await walkMonth(tx, work, own, appliedOn, at);
        from += work.eachMonth;
      }
    }
  });
};
