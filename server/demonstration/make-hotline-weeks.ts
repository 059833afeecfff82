import { sql } from 'kysely';
import { addDays, countyOf } from '#kit';
import type { ActContext, TimedContext } from '#modules/acts';
import { callBack, replyFromDesk, takeCall } from '#modules/hotline';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { CITY } from './make-regions.ts';
import { seededRandom } from './random.ts';

const COUNTY = CITY + 1_000_000;
const CALLS = 36;
const DAYS_BACK = 21;

/** What is asked, which desk it belongs to, and what is answered. */
const ASKED = [
  ['enquiry', 'veteran-card', 'benefits', '询问优待证办理进度。', '受理后30个工作日内制发，可在服务站查询。'],
  ['enquiry', 'benefits', 'benefits', '询问生活补助发放时间。', '每季度首月发放，节假日顺延。'],
  ['request', 'hardship', 'rights', '家中老人住院，询问医疗补助。', '已联系街道服务站上门核实。'],
  ['enquiry', 'employment', 'employment', '询问招聘会时间和地点。', '本月最后一个周六在区人力资源市场。'],
  ['complaint', 'placement', 'placement', '反映安置单位没有按时上岗。', '已与接收单位核实，下周一报到。'],
  ['suggestion', 'policy', 'office', '建议增加周末服务时间。', '已纳入延时服务安排。'],
] as const;

/** Three weeks of the hotline: answered at once, sent to desks in time and late, to be called back, and still open. */
export const makeHotlineWeeks = async (db: Database, context: ActContext, today: string): Promise<void> => {
  // Today may not have come to the hour of the calls.
  const day = addDays(today, -1);
  const random = seededRandom('hotline weeks');
  for (let at = 0; at < CALLS; at += 1) {
    const calledOn = addDays(day, -Math.floor(((CALLS - 1 - at) * DAYS_BACK) / CALLS));
    const [kind, matter, desk, content, answer] = random.choose(ASKED);
    const on = (date: string, hour: number): TimedContext => ({
      ...context,
      at: new Date(`${date}T${String(hour).padStart(2, '0')}:15:00+08:00`),
    });
    const isAnswered = random.chance(0.6);
    const repliedOn = addDays(calledOn, random.between(1, 9));
    await inScope(db, WHOLE_SCOPE, async (tx) => {
      const call = await takeCall(tx, on(calledOn, 9), {
        region: COUNTY,
        hotline: random.choose(['government', 'government', 'bureau', 'employment']),
        kind,
        matter,
        number: random.chance(0.85) ? `1540009${String(1000 + random.pick(9000))}` : '',
        callerName: random.choose(['王先生', '李女士', '刘师傅', '陈先生']),
        person: null,
        content,
        answer: isAnswered ? answer : null,
        policy: null,
        desk: isAnswered ? null : desk,
        asCase: false,
      });
      if (isAnswered || repliedOn > day) return;
      const { rows } = await sql<{ id: string }>`
        select id from hotline_transfer where county_code = ${countyOf(COUNTY)} and call_id = ${call.id}
      `.execute(tx);
      const transfer = { countyCode: call.countyCode, id: rows[0]!.id };
      await replyFromDesk(tx, on(repliedOn, 10), transfer, { reply: answer, policy: null, rowVersion: 1 });
      if (addDays(repliedOn, 1) <= day)
        await callBack(tx, on(addDays(repliedOn, 1), 15), call, {
          result: 'resolved',
          note: null,
          rowVersion: 2,
        });
    });
  }
};
