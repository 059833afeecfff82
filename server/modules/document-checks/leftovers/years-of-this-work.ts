import type { CheckedDocument } from '../checked-document.ts';
import { matchesIn } from '../text/matches-in.ts';
import { signatureDates } from '../text/signature-dates.ts';
import { isLately, left, type Head, type YearLeft } from './title-year.ts';

/** 2025年这次服务月, 2025年推进本计划: what is of this very text cannot be of an earlier year. */
const OF_THIS =
  /((?:19|20)\d{2})年(?!以来|度?印发|起)[^，。；、\d]{0,8}(?:这次|本次|此次|本计划|本方案|本年度|本要点|本通知)/g;
/** 一次次重来: what was done before this one is of its own year. */
const OF_ANOTHER = /上次|首次|第[一二三四五六七八九十]次|比|较|与|同期|以来|至|《/;

/** 回望2024年, 展望新的一年: a speech at the beginning of a year looks back on the one before. */
const LOOKS_BACK = /(?<=^|[。；，])(?:回望|回首|回顾)(?:刚刚过去的|过去的)?((?:19|20)\d{2})年(?=，)/g;
const SPEECH = /讲话|发言|致辞|动员/;

/** 2025年上半年, under plans of a text of December 2025: a part of the year that is over. */
const PART_OF_YEAR =
  /(?<=^|[。；，：])((?:19|20)\d{2})年(上半年|第?[一二三]季度|(?:[1-9]|10)月(?:份|底前|底)?)(?=[^，。；]{0,20}(?:举办|开展|组织|启动|完成|召开|推进|实施|建成|落实))/g;
const DONE = /已|了|以来|底以|曾|当时|发现|收到|开始/;
const LAST_MONTHS = 11;

/** Years of this very work, of what a speech looks back on, and of plans, which an older text has left behind. */
export function* yearsOfThisWork(head: Head, document: CheckedDocument): Generator<YearLeft> {
  for (const { block, start, end, match } of matchesIn(document, OF_THIS, { prose: true })) {
    const said = Number(match[1]);
    if (block > head.block && said < head.year && isLately(said, head.year) && !OF_ANOTHER.test(match[0]))
      yield left(head, { block, start, end }, said);
  }
  if (SPEECH.test(head.title))
    for (const { block, start, end, match } of matchesIn(document, LOOKS_BACK, { prose: true })) {
      const said = Number(match[1]);
      if (said < head.year - 1 && isLately(said, head.year)) yield left(head, { block, start, end }, said);
    }
  const [signed] = signatureDates(document);
  if (!signed || signed.month < LAST_MONTHS || signed.year !== head.year) return;
  for (const { block, start, match, source } of matchesIn(document, PART_OF_YEAR, { prose: true })) {
    const said = Number(match[1]);
    const rest = /^[^。；]*/.exec(source.text.slice(start))![0];
    if (said === head.year && document.plans.has(block) && !DONE.test(rest))
      yield {
        ...left(head, { block, start, end: start + match[0].length }, said),
        message: `这里说的是打算，${match[0]}已经过去。`,
      };
  }
}
