import type { CheckedDocument } from '../checked-document.ts';
import type { Span } from '../define-rule.ts';
import { isHeadingOfPlan } from '../facts/named-figures.ts';
import { stretchAt } from '../text/stretch-at.ts';
import { isProse } from '../text-block.ts';

const TITLE_LENGTH = 60;
const OPENING_BLOCKS = 5;
const ENDING_BLOCKS = 3;
const TITLE = /((?:19|20)\d{2})年/;
const SUMMARY = /总结|报告|汇报|述职|小结|简报|分析|通报/;
const PLAN = /计划|要点|安排|方案|打算|通知|思路/;

/** What is still to be done in a year: 做好2024年秋季退役士兵接收. */
const AHEAD =
  /(?:做好|抓好|办好|开展|组织|启动|筹备|谋划|推进|迎接|部署|落实|实施|举办|召开|力争|确保|争取|提前|着手|完成)[^，。；\d]{0,6}((?:19|20)\d{2})年(?<rest>[^，。；]*)/g;
/** What of an earlier year is rightly still at hand. */
const AT_HAND =
  /总结|回顾|考核|考评|决算|审计|遗留|确认|评估|年报|未|结转|以来|底|末|已|印发|出台|修订|施行|发布|颁布|检查|整改|退役的|入伍|接收的|毕业|档案|补缴|清算|绩效|表彰|年度工作|资金|项目|计划|规划|方案|部署|会议|精神|》/;
/** 2025年5月底前完成: a day by which something is to be done. */
const BY_DAY = /((?:19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日|底|末|上旬|中旬|下旬)?(?:之)?前/g;
const EVENT =
  /(?<year>(?:19|20)\d{2})年(?<event>春节|元旦|“?八一”?|清明|中秋|国庆|重阳|烈士纪念日|秋季|春季|夏季|冬季)/g;
/** Another year told beside this one on purpose. */
const COMPARED = /比|较|同期|上年|去年|以来|参照|按照|对比|历年|往年|自|《/;
const AS_OF = /截至((?:19|20)\d{2})年(\d{1,2})月/g;
const SIGNED = /^\s*((?:19|20)\d{2})年\d{1,2}月\d{1,2}日\s*$/;
const CAPTION = /^(?:附?表|图)\d{0,2}[\s：:　]*((?:19|20)\d{2})年/;
const HALF =
  /^((?:19|20)\d{2})年(?:上半年|下半年|第?[一二三四]季度|\d{1,2}月)[^，。；]{0,10}(?:打算|计划|安排|思路|重点|总结|回顾|情况|任务)/;
/** 筹备2025年春节 at the end of 2025. */
const LATE = /1[0-2]月|第?四季度|年工作总结|年度(?:工作)?(?:总结|述职|情况)|全年/;
const NEXT_FESTIVAL = /(?:启动|筹备|谋划|做好|提前)[^，。；\d]{0,8}((?:19|20)\d{2})年(?:春节|元旦|“?两节)/g;

/** A year that does not belong to the time a document is about, with what to say of it. */
export interface YearLeft extends Span {
  readonly message: string;
  readonly head: number;
}

const clauseAt = (text: string, at: number): string => stretchAt(text, at, '。；，');

/** Years an older document has left behind in the body: what is ahead, one event told twice, the day of the figures, the signature. */
export function* yearsLeftOver(document: CheckedDocument): Generator<YearLeft> {
  const { blocks, prose, outline } = document;
  const head = prose.slice(0, OPENING_BLOCKS).find((block) => {
    const text = blocks[block]!.text.trim();
    return text.length <= TITLE_LENGTH && TITLE.test(text) && (SUMMARY.test(text) || PLAN.test(text));
  });
  if (head === undefined) return;
  const title = blocks[head]!.text;
  const year = Number(TITLE.exec(title)![1]);
  if (/[—－-]\d{4}年|至\d{4}年/.test(title)) return;
  const isSummary = SUMMARY.test(title);
  const told = (block: number, start: number, end: number, said: number): YearLeft => ({
    block,
    start,
    end,
    head,
    message: `标题是${year}年，这里写的是${said}年。`,
  });
  const events = new Map(
    [...title.matchAll(EVENT)].map(({ groups }) => [groups!['event']!, Number(groups!['year'])]),
  );
  for (const block of prose.filter((one) => one > head)) {
    const { text } = blocks[block]!;
    const isPlan = !isSummary || isHeadingOfPlan(document, block);
    const ofEvents = new Set<number>();
    for (const { index, groups, 0: written } of text.matchAll(EVENT)) {
      const titled = events.get(groups!['event']!);
      const said = Number(groups!['year']);
      if (
        titled !== undefined &&
        said !== titled &&
        said >= titled - 3 &&
        !COMPARED.test(clauseAt(text, index)) &&
        !/总结|情况/.test(text.slice(index, index + 24))
      ) {
        ofEvents.add(index);
        yield told(block, index, index + written.length, said);
      }
    }
    for (const match of text.matchAll(AHEAD)) {
      const said = Number(match[1]);
      const at = match.index + match[0].indexOf(match[1]!);
      if (
        isPlan &&
        said < year &&
        said >= year - 3 &&
        !AT_HAND.test(match.groups!['rest']!) &&
        !COMPARED.test(clauseAt(text, at))
      )
        yield told(block, at, at + 5, said);
    }
    for (const match of text.matchAll(BY_DAY)) {
      const said = Number(match[1]);
      if (isPlan && said < year && said >= year - 3 && !COMPARED.test(clauseAt(text, match.index)))
        yield told(block, match.index, match.index + match[0].length, said);
    }
    for (const match of text.matchAll(NEXT_FESTIVAL)) {
      const at = match.index + match[0].indexOf(match[1]!);
      if (LATE.test(title) && Number(match[1]) === year)
        yield {
          ...told(block, at, match.index + match[0].length, year),
          message: `${year}年末要筹备的是${year + 1}年的，这里写的是${year}年。`,
        };
    }
    for (const match of text.matchAll(AS_OF))
      if (
        isSummary &&
        Number(match[1]) < year &&
        Number(match[2]) < 12 &&
        !COMPARED.test(clauseAt(text, match.index))
      )
        yield told(block, match.index, match.index + match[0].length, Number(match[1]));
    const caption = CAPTION.exec(text);
    if (isSummary && caption && Number(caption[1]) === year - 1 && !/对比|比较|—|至/.test(text))
      yield told(block, caption[0].length - 5, caption[0].length, year - 1);
  }
  for (const block of prose.slice(-ENDING_BLOCKS)) {
    const signed = SIGNED.exec(blocks[block]!.text);
    if (isProse(blocks[block]!) && signed && isSummary && Number(signed[1]) < year)
      yield told(block, 0, blocks[block]!.text.length, Number(signed[1]));
  }
  for (const { block, title: words } of outline) {
    const said = Number(HALF.exec(words)?.[1] ?? year);
    const at = blocks[block]!.text.indexOf(words);
    if (said < year && isSummary) yield told(block, at, at + 5, said);
  }
}
