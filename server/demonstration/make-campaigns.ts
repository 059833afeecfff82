import { sql } from 'kysely';
import { addDays, type Answers } from '#kit';
import type { ActContext } from '#modules/acts';
import {
  bringIntoUse,
  peopleAsked,
  publishCampaign,
  startCampaign,
  stepCampaign,
  type Publication,
} from '#modules/campaigns';
import type { CampaignRow, TargetRow } from '#modules/forms';
import { getLedger, recordEntries, type NewEntry } from '#modules/ledgers';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { inBatches } from '#platform/db/in-batches.ts';
import { CITY } from './make-regions.ts';
import { seededRandom, type Random } from './random.ts';

const BATCH = 1_000;
/** Of a hundred people listed, so many were visited by the demonstration's day. */
const VISITED_PERCENT = 60;
const DAYS_OPEN = 24;
const DAYS_LEFT = 12;
const FLOODED_COUNTY = CITY + 1_000_000;
const VISITORS = ['周建平、李秀英', '陈卫东', '王建业、赵敏', '孙玉梅'] as const;
const TROUBLES: readonly Answers[] = [
  { difficulty: 'serious-illness', difficultyText: '长期服药，自付费用高。', asks: '希望申请医疗救助。' },
  { difficulty: 'housing', difficultyText: '老屋漏雨，无力翻修。', asks: '希望纳入危房改造。' },
  { difficulty: 'employment', difficultyText: '厂里减员，离岗三个月。', asks: '希望推荐附近的工作。' },
  { difficulty: 'schooling', difficultyText: '孩子上大学，学费吃紧。', asks: '希望申请助学。' },
];

const visitAnswers = (random: Random, day: string): Answers => {
  const common = {
    visitedOn: addDays(day, -random.pick(DAYS_OPEN)),
    contactWay: random.choose(['door', 'door', 'door', 'phone'] as const),
    membersMet: random.pick(4),
    knowsPolicies: random.pick(10) < 7,
    visitor: random.choose(VISITORS),
  };
  if (random.pick(10) < 6)
    return { ...common, living: random.choose(['good', 'fair', 'fair'] as const), hasDifficulty: false };
  const solved = random.pick(10) < 5;
  return {
    ...common,
    living: 'hard',
    hasDifficulty: true,
    ...random.choose(TROUBLES),
    solved,
    ...(solved ? { solution: '已协调有关部门办理，本人认可。' } : {}),
  };
};

const floodAnswers = (random: Random, day: string): Answers => {
  const housed = random.pick(10) < 8;
  const helped = random.pick(10) < 9;
  return {
    registeredOn: addDays(day, -random.pick(5)),
    unfiledName: random.choose(['郑福生', '何桂英', '罗长根', '邓小满'] as const),
    event: 'flood',
    persons: 1 + random.pick(5),
    housed,
    ...(housed ? { shelter: random.choose(['镇中心小学安置点', '投亲'] as const) } : {}),
    need: random.choose(['shelter', 'food', 'funds', 'none'] as const),
    helped,
    ...(helped ? { help: '发放临时生活费和被褥。' } : {}),
  };
};

const publish = async (
  db: Database,
  context: ActContext,
  start: { readonly title: string; readonly template: string; readonly region: number },
  plan: Omit<Publication, 'rowVersion'>,
): Promise<CampaignRow> => {
  const people = await peopleAsked(db, WHOLE_SCOPE, plan);
  const campaign = await inScope(db, WHOLE_SCOPE, async (tx) => {
    const row = await startCampaign(tx, context, { ...start, line: 'benefits' });
    const ref = { countyCode: row.county_code, id: row.id };
    await publishCampaign(tx, context, ref, { ...plan, rowVersion: row.row_version }, people);
    return row;
  });
  await bringIntoUse(db, campaign.code);
  return campaign;
};

const record = async (
  db: Database,
  context: ActContext,
  campaign: CampaignRow,
  entries: readonly NewEntry[],
): Promise<void> => {
  for (const batch of inBatches(entries, BATCH)) {
    const results = await inScope(db, WHOLE_SCOPE, (tx) =>
      recordEntries(tx, context, getLedger(campaign.code), batch),
    );
    const refused = results.find(({ status }) => status !== 'added');
    if (refused) throw new Error(`Demonstration answers refused: ${JSON.stringify(refused)}`);
  }
};

const targetsOf = async (db: Database, campaign: CampaignRow): Promise<readonly TargetRow[]> => {
  const { rows } = await inScope(db, WHOLE_SCOPE, (tx) =>
    sql<TargetRow>`select * from campaign_target where campaign = ${campaign.code} order by county_code, person_id`.execute(
      tx,
    ),
  );
  return rows;
};

/** A great visit to everybody in difficulty, a little past half, and the registration of a flood in one county, closed. */
export const makeCampaigns = async (db: Database, context: ActContext, day: string): Promise<void> => {
  const random = seededRandom('campaigns');
  const visit = await publish(
    db,
    context,
    { title: '困难退役军人大走访', template: 'great-visit', region: CITY },
    {
      unit: 'person',
      areas: [CITY],
      levels: ['village'],
      query: { difficulty: 'any' },
      opensOn: addDays(day, -DAYS_OPEN),
      dueOn: addDays(today(), DAYS_LEFT),
    },
  );
  const visited = (await targetsOf(db, visit)).filter(() => random.pick(100) < VISITED_PERCENT);
  await record(
    db,
    context,
    visit,
    visited.map((target) => ({
      regionCode: target.region_code,
      person: { countyCode: target.county_code, id: target.person_id },
      answers: visitAnswers(random, day),
    })),
  );
  const flood = await publish(
    db,
    context,
    { title: '汛期应急登记', template: 'emergency-registration', region: FLOODED_COUNTY },
    {
      unit: 'open',
      areas: [FLOODED_COUNTY],
      levels: ['township'],
      query: {},
      opensOn: addDays(day, -30),
      dueOn: today(),
    },
  );
  const regions = await inScope(db, WHOLE_SCOPE, (tx) =>
    sql<{ region_code: number }>`
      select region_code from campaign_task where campaign = ${flood.code} order by region_code
    `.execute(tx),
  );
  await record(
    db,
    context,
    flood,
    regions.rows.flatMap(({ region_code: regionCode }) =>
      Array.from({ length: 3 + random.pick(6) }, () => ({
        regionCode,
        person: null,
        answers: floodAnswers(random, addDays(day, -20)),
      })),
    ),
  );
  await inScope(db, WHOLE_SCOPE, async (tx) => {
    const ref = { countyCode: flood.county_code, id: flood.id };
    await stepCampaign(tx, { ...context, reason: '汛情解除，受影响家庭都已安置。' }, ref, {
      step: 'close',
      rowVersion: 2,
    });
  });
  await bringIntoUse(db, flood.code);
};
