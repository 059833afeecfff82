import { sql } from 'kysely';
import { addDays } from '#kit';
import type { ActContext } from '#modules/acts';
import { sendMessage } from '#modules/messages';
import {
  giveRating,
  inviteRating,
  tabletToken,
  takeRectificationStep,
  type RatingRef,
  type RectificationStep,
} from '#modules/ratings';
import type { PersonRef } from '#modules/registry';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { CITY } from './make-regions.ts';
import { seededRandom } from './random.ts';

const COUNTY = CITY + 1_000_000;
const TOWNSHIP = COUNTY + 1_000;
const INVITED = 24;
const RATED = 16;
const ITEMS = [
  { code: 'veteran-card', title: '优待证申领' },
  { code: 'hardship-aid', title: '困难帮扶申请' },
  { code: 'returning-report', title: '退役报到' },
  { title: '政策咨询' },
] as const;
const COMMENTS = ['跑了两趟才说清要带什么材料', '等候时间长，叫号看不清', '讲得不清楚，让我自己去问'];

/** How far each bad rating is: the first closed, the second waiting for the call back, the third just arrived. */
const STEPS: readonly (readonly RectificationStep[])[] = [
  [
    { kind: 'verify', isUpheld: true, note: '经查，第一次来访时没有一次性告知全部材料。' },
    { kind: 'mend', note: '窗口改用材料清单，当面逐项勾选后交给来访人。' },
    { kind: 'call-back', isReached: true, isContent: true, note: '已说明整改情况，本人表示满意。' },
    { kind: 'close', note: '整改到位，同意关闭。' },
  ],
  [
    { kind: 'verify', isUpheld: true, note: '当天上午等候较长，叫号屏被立柱遮挡。' },
    { kind: 'mend', note: '叫号屏已移位，增开一个窗口。' },
  ],
  [],
];

const levelOf = (at: number): string =>
  at < STEPS.length
    ? 'dissatisfied'
    : ['very-satisfied', 'very-satisfied', 'satisfied', 'fairly-satisfied'][at % 4]!;

const namesOf = async (tx: Tx, people: readonly PersonRef[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from person where county_code = ${Math.floor(COUNTY / 1e6)}
      and id = any(${people.map(({ id }) => id)}::uuid[])
  `.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/**
 * Ratings on their way: invitations of the last days, some answered on the tablet, three of them badly and each at another
 * step; and messages sent and told, so that the pages of ratings and messages show something.
 */
export const makeRatings = async (
  db: Database,
  context: ActContext,
  people: readonly PersonRef[],
  accounts: ReadonlyMap<string, string>,
): Promise<void> => {
  const random = seededRandom('ratings');
  const window = accounts.get('dating')!;
  const ofCounty = people.filter(({ countyCode }) => countyCode === Math.floor(COUNTY / 1e6)).slice(0, 400);
  const refs: RatingRef[] = [];
  await inScope(db, WHOLE_SCOPE, async (tx) => {
    const byWindow = { ...context, actor: { ...context.actor, accountId: window } };
    for (let at = 0; at < INVITED && ofCounty.length > 0; at += 1) {
      const item = ITEMS[at % ITEMS.length]!;
      const ref = await inviteRating(tx, byWindow, {
        subject: { kind: 'code' in item ? 'case' : 'hall-ticket', id: newId() },
        region: COUNTY,
        line: 'stations',
        item,
        servedOn: addDays(today(), -(at % 3)),
        person: random.choose(ofCounty),
      });
      if (ref) refs.push(ref);
    }
    const finished = ofCounty.slice(0, 6);
    const names = await namesOf(tx, finished);
    for (const person of finished)
      await sendMessage(tx, context, {
        template: 'work-finished',
        to: { kind: 'person', ref: person },
        region: TOWNSHIP,
        line: 'benefits',
        values: {
          name: names.get(person.id) ?? '退役军人',
          matter: '优待证申领',
          day: addDays(today(), -1),
          next: '请带身份证到街道服务站领取。',
          station: '0990-8120001',
        },
      });
    await sendMessage(tx, context, {
      template: 'work-arrived',
      to: { kind: 'account', accountId: accounts.get('zhanzhang')! },
      region: TOWNSHIP,
      line: 'commemoration',
      values: { matter: '纪念活动台账', what: '本站工作人员提交，待审核' },
      path: '/ledgers/work',
    });
  });
  for (const [at, ref] of refs.slice(0, RATED).entries())
    await giveRating(db, tabletToken(ref), { level: levelOf(at), scores: {}, comment: COMMENTS[at] ?? null });
  const office = { ...context, actor: { ...context.actor, accountId: accounts.get('wengao')! } };
  for (const [at, steps] of STEPS.entries())
    for (const [done, step] of steps.entries())
      await inScope(db, WHOLE_SCOPE, (tx) => takeRectificationStep(tx, office, refs[at]!, done + 1, step));
};
