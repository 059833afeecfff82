import { sql } from 'kysely';
import { addDays, addMonths, regionRange, type Answers, type RegionCode } from '#kit';
import { actOnCases, openCases, type CaseAction } from '#modules/cases';
import type { PersonRef } from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { contextOfAccount } from './context-of-account.ts';
import type { Period } from './make-entries.ts';
import { CITY } from './make-regions.ts';

const COUNTY = CITY + 1_000_000;
const STREET = COUNTY + 1_000;
const POSTS = ['设备维护', '物业主管', '仓储管理', '驾驶员'] as const;
const MATTERS = ['wages', 'injury', 'inheritance', 'family'] as const;
const DAYS_TO_CLOSE = 16;

/** Where it is applied for: who takes it in, by which way, from whom. */
interface Counter {
  readonly account: string;
  readonly channel: string;
  /** The applicants live here. */
  readonly area: RegionCode;
}

const HALL: Counter = { account: 'dating', channel: 'hall', area: COUNTY };
const STATION: Counter = { account: 'zhanyuan', channel: 'township', area: STREET };

/** What a month brings of one item: how many, what is told and handed in, and the acts of each desk so many days later. */
interface PastWork {
  readonly item: string;
  readonly at: Counter;
  readonly eachMonth: number;
  readonly answers: (at: number) => Answers;
  readonly materials: readonly string[];
  readonly deeds: readonly (readonly [
    account: string,
    action: CaseAction,
    daysLater: number,
    input?: (day: (daysLater: number) => string) => object,
  ])[];
}

const WORK: readonly PastWork[] = [
  {
    item: 'job-seeking',
    at: HALL,
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
      ['shenpi', 'pass', 7, (day) => ({ answers: { firstOfferOn: day(6), offered: '麓南区水务站运维' } })],
      ['shenpi', 'close', 8],
    ],
  },
  {
    item: 'legal-aid',
    at: HALL,
    eachMonth: 1,
    answers: (at) => ({ matter: MATTERS[at % MATTERS.length]!, needsLawyer: true, isSued: false }),
    materials: ['application', 'case-papers'],
    deeds: [
      ['dating', 'accept', 1],
      ['shenpi', 'pass', 3, (day) => ({ answers: { referredOn: day(3) } })],
      ['shenpi', 'pass', 12, (day) => ({ answers: { decidedOn: day(11), lawyer: '秦律师' } })],
      ['shenpi', 'close', DAYS_TO_CLOSE],
    ],
  },
  {
    item: 'veteran-card',
    at: STATION,
    eachMonth: 1,
    answers: () => ({
      cardKind: 'veteran',
      hasCard: false,
      bar: 'none',
      isGuardian: false,
      handOver: 'door',
    }),
    materials: ['application', 'identity', 'photo'],
    deeds: [
      ['zhanyuan', 'accept', 1],
      ['zhanyuan', 'pass', 2],
      ['dating', 'pass', 4, () => ({ answers: { isIdentityRight: true } })],
      ['shenpi', 'pass', 6],
      ['kezhang', 'pass', 9],
      ['shengting', 'pass', 12],
      ['shenpi', 'close', 13],
      ['zhanyuan', 'deliver', DAYS_TO_CLOSE, (day) => ({ on: day(DAYS_TO_CLOSE), way: '送证上门' })],
    ],
  },
];

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
    for (const counter of [HALL, STATION]) {
      const works = WORK.filter(({ at }) => at === counter);
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
