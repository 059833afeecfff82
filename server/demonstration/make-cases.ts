import { sql } from 'kysely';
import { findServiceItemExamples, serviceItems } from '#definitions';
import { addDays, drawDemonstration, type Answers, type ServiceItemDefinition } from '#kit';
import { actOnCases, openCases, sweepDeadlines, type CaseAction, type CaseRef } from '#modules/cases';
import type { PersonRef } from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { contextOfAccount } from './context-of-account.ts';
import { CITY } from './make-regions.ts';
import { seededRandom, type Random } from './random.ts';

const COUNTY = CITY + 1_000_000;
const TOWNSHIP = COUNTY + 1_000;
const WALKED = 'hardship-aid';
const EACH_OTHER_ITEM = 2;

/** What is done with a case, by whom: account, act, what it asks, why. */
type Deed = readonly [account: string, action: CaseAction, input?: object, reason?: string];

const pastNotice = (): string => addDays(today(), -20);
const toTownship: readonly Deed[] = [
  ['zhanyuan', 'accept'],
  ['zhanyuan', 'pass', { answers: { verifiedOn: pastNotice(), votesFor: 6, votesAgainst: 0 } }, '评议同意'],
];
const toCounty: readonly Deed[] = [
  ...toTownship,
  ['zhanyuan', 'post-notice', { from: pastNotice() }],
  ['zhanyuan', 'pass', { answers: { amountProposed: 200_000 } }, '公示无异议，建议帮扶'],
];
const approved: readonly Deed[] = [
  ...toCounty,
  ['shenpi', 'pass', { answers: { amountApproved: 200_000, source: 'care-fund' } }, '同意帮扶'],
];

/** One way for each state a case can be in; the days are those before today on which it was applied for. */
const WAYS: readonly (readonly [daysAgo: number, deeds: readonly Deed[]])[] = [
  [0, []],
  [6, []],
  [9, []],
  [12, [['zhanyuan', 'ask-supplement', { missing: ['诊断证明和医疗费用票据'] }, '缺少费用票据']]],
  [22, [['zhanyuan', 'accept']]],
  [21, toTownship],
  [23, [...toTownship, ['zhanyuan', 'post-notice', { from: addDays(today(), -1) }]]],
  [25, toCounty],
  [26, [...toCounty, ['shenpi', 'supervise', {}, '申请人行动不便，请加快办理']]],
  [27, [...toCounty, ['shenpi', 'return', { step: 'village-review' }, '请补充评议情况']]],
  [
    28,
    [
      ...toCounty,
      [
        'shenpi',
        'suspend',
        { clause: { law: '退役军人困难帮扶办法（县级）', article: '第十二条' } },
        '委托核查家庭收入',
      ],
    ],
  ],
  [29, approved],
  [30, [...approved, ['shenpi', 'close', {}, '已转发放']]],
  [31, [...approved, ['shenpi', 'close', {}, '已转发放']]],
  [32, [...toCounty, ['shenpi', 'refuse', {}, '核查收入高于帮扶线']]],
  [33, [['zhanyuan', 'decline', {}, '同一事由今年已帮扶']]],
  [
    34,
    [
      ['zhanyuan', 'accept'],
      ['zhanyuan', 'withdraw', {}, '申请人已获其他救助'],
    ],
  ],
];

const peopleIn = async (tx: Tx, count: number): Promise<readonly PersonRef[]> => {
  const { rows } = await sql<{ county_code: number; id: string }>`
    select county_code, id from person
    where region_code between ${TOWNSHIP} and ${TOWNSHIP + 999} and state = 'active' and merged_into is null
    order by (difficulty is null), filed_on, name, id limit ${count}
  `.execute(tx);
  return rows.map((row) => ({ countyCode: row.county_code, id: row.id }));
};

const answersOn = (item: ServiceItemDefinition, day: string, random: Random): Answers => {
  const examples = findServiceItemExamples(item.code);
  if (!examples) throw new Error(`The item ${item.code} has no examples.`);
  return drawDemonstration(item, examples, day, random.pick).answers;
};

const openOne = async (
  tx: Tx,
  item: ServiceItemDefinition,
  person: PersonRef,
  daysAgo: number,
  random: Random,
): Promise<CaseRef | null> => {
  const appliedOn = addDays(today(), -daysAgo);
  const channel = item.where.windows.includes('township') ? 'township' : item.where.windows[0]!;
  const [result] = await openCases(tx, await contextOfAccount(tx, 'zhanyuan'), item.code, [
    {
      item: item.code,
      person,
      channel,
      answers: answersOn(item, appliedOn, random),
      materials: item.materials.map(({ code }) => code),
      appliedOn,
    },
  ]);
  return result?.status === 'opened' ? { countyCode: result.countyCode, id: result.id } : null;
};

const walk = async (tx: Tx, ref: CaseRef, deeds: readonly Deed[]): Promise<void> => {
  let rowVersion = 1;
  for (const [account, action, input = {}, reason = null] of deeds) {
    const context = await contextOfAccount(tx, account, reason);
    const [result] = await actOnCases(tx, context, { action, input, cases: [{ ...ref, rowVersion }] });
    if (result?.status !== 'done')
      throw new Error(`Demonstration case refused at ${action}: ${JSON.stringify(result)}`);
    rowVersion = result.rowVersion;
  }
};

/**
 * Cases of every state in one street, handled by the demonstration accounts through the same door as any other, and a
 * few applications of every other item waiting at the counter.
 */
export const makeCases = async (db: Database): Promise<number> => {
  const random = seededRandom('cases');
  const others = serviceItems.filter(({ code }) => code !== WALKED);
  const walked = serviceItems.find(({ code }) => code === WALKED)!;
  const opened = await inScope(db, WHOLE_SCOPE, async (tx) => {
    const people = await peopleIn(tx, WAYS.length + others.length * EACH_OTHER_ITEM);
    let made = 0;
    for (const [at, [daysAgo, deeds]] of WAYS.entries()) {
      const person = people[at];
      const ref = person ? await openOne(tx, walked, person, daysAgo, random) : null;
      if (!ref) continue;
      await walk(tx, ref, deeds);
      made += 1;
    }
    for (const [at, person] of people.slice(WAYS.length).entries()) {
      const item = others[Math.floor(at / EACH_OTHER_ITEM)];
      if (item && (await openOne(tx, item, person, at % 7, random))) made += 1;
    }
    return made;
  });
  await sweepDeadlines(db);
  return opened;
};
