import { daysInMonth } from '#kit';
import { defineRule, type Defect } from '../define-rule.ts';
import { matchesIn } from '../text/matches-in.ts';

const FULL = /(?<!\d)(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号](?:[（(](?:星期|周)([一二三四五六日天])[）)])?/g;
const MONTH =
  /(?<![\d.])(1[3-9]|[2-9]\d|0)月(?:份|底|初|中旬|上旬|下旬|\d{1,2}日|，|。|、|；|）|至|$)|(?<=\d{4}年)(1[3-9]|[2-9]\d)月/g;
const CLOCK = /(?<![\d:：.比])(2[4-9]|[3-9]\d)[:：]([0-5]\d)(?<!24[:：]00)(?![\d:：])(?=[^比]|$)/g;
const YEAR_DIGITS =
  /(?<![\d.A-Za-z〔[])(?:[12]\d{2}|(?:19|20)\d{3}|2[2-9]\d{2})年(?=\d{1,2}月|度|底|初|末|以来|全|上半|下半|工作|[春夏秋冬])/g;
/** 3月15日至10日, 2026年至2025年: an end before its beginning. A span over New Year names two months. */
const SPAN = /(?<!\d)(\d{1,2})月(\d{1,2})日(?:至|到|—|－|-|~|～)(?:(\d{1,2})月)?(\d{1,2})日/g;
const YEARS = /(?<!\d)((?:19|20)\d{2})年?(?:至|到|—|－|-|~|～)((?:19|20)\d{2})年/g;
/** Without a year 29 February may be meant. */
const SOME_LEAP_YEAR = 2024;
const DAYS = '日一二三四五六';

const at = (
  span: { block: number; start: number; end: number },
  message: string,
  proposal: string,
): Defect => ({
  block: span.block,
  start: span.start,
  end: span.end,
  message,
  proposal,
});

export const impossibleDate = defineRule({
  code: 'impossible-date',
  name: '日期不存在',
  reason: '日历上没有这一天，或者日期与星期对不上。',
  severity: 'error',
  examples: {
    wrong: [
      '定于⟦2月30日⟧召开座谈会，⟦6月31日⟧前报送。',
      '自⟦2025年2月29日⟧起施行，⟦13月⟧底前完成，2025年⟦13月⟧启动。',
      '定于⟦2026年1月5日（星期三）⟧上午9:30开会。',
      '公示期为⟦3月15日至10日⟧，规划期⟦2026年至2023年⟧。',
      '⟦20211年⟧度工作总结；⟦202年⟧底前完成；会议⟦25:30⟧开始。',
    ],
    right: [
      '2024年2月29日、2026年1月5日（星期一）上午9:30，12月31日前。',
      '活动时间为12月20日至1月10日，3月1日至5日公示，2021年至2025年。',
      '服务时间为8:00—24:00。',
      '比例为30:70，历时128年，第100个“八一”，1927年8月1日以来。',
    ],
  },
  *find(document) {
    for (const hit of matchesIn(document, FULL)) {
      const [, written, month, day, weekday] = hit.match;
      const year = written === undefined ? undefined : Number(written);
      const isThere = Number(day) >= 1 && Number(day) <= daysInMonth(year ?? SOME_LEAP_YEAR, Number(month));
      if (!isThere) {
        yield at(hit, `没有“${hit.text}”这一天。`, '核对月、日后改正。');
        continue;
      }
      const known = year ?? (weekday ? document.year : undefined);
      if (weekday === undefined || known === undefined) continue;
      const real = DAYS[new Date(Date.UTC(known, Number(month) - 1, Number(day))).getUTCDay()]!;
      if (real !== (weekday === '天' ? '日' : weekday))
        yield at(
          hit,
          `${known}年${month}月${day}日是星期${real}，不是星期${weekday}。`,
          '核对日期和星期后改正。',
        );
    }
    for (const hit of matchesIn(document, MONTH)) {
      if (/日/.test(hit.text)) continue;
      yield at(
        { ...hit, end: hit.start + (hit.match[1] ?? hit.match[2])!.length + 1 },
        `没有“${hit.match[1] ?? hit.match[2]}月”。`,
        '核对月份后改正。',
      );
    }
    for (const hit of matchesIn(document, CLOCK)) {
      if (/比|率|配/.test(hit.source.text.slice(Math.max(0, hit.start - 6), hit.start))) continue;
      yield at(hit, `没有“${hit.text}”这个时刻。`, '核对时间后改正。');
    }
    for (const hit of matchesIn(document, SPAN)) {
      const [, month, from, toMonth = month, to] = hit.match;
      if (month === toMonth && Number(to) < Number(from))
        yield at(hit, `“${hit.text}”的终止日在起始日之前。`, '核对起止日期后改正。');
    }
    for (const hit of matchesIn(document, YEARS))
      if (Number(hit.match[2]) < Number(hit.match[1]))
        yield at(hit, `“${hit.text}”的终止年在起始年之前。`, '核对起止年份后改正。');
    for (const hit of matchesIn(document, YEAR_DIGITS))
      yield at(hit, `年份“${hit.text}”写错了位数。`, '核对年份后改正。');
  },
});
