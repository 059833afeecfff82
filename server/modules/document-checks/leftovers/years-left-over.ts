import type { CheckedDocument } from '../checked-document.ts';
import { signatureDates } from '../text/signature-dates.ts';
import { stretchAt } from '../text/stretch-at.ts';
import { isLately, left, type Head, type YearLeft } from './title-year.ts';
import { yearsOfThisWork } from './years-of-this-work.ts';

const TITLE_LENGTH = 60;
/** Characters of a year with its 年. */
const YEAR_LENGTH = 5;
const OPENING_BLOCKS = 5;
const TITLE = /((?:19|20)\d{2})年/;
const SUMMARY = /总结|报告|汇报|述职|小结|简报|分析|通报/;
/** 在全县退役军人工作会议上的讲话: of the year the meeting opens. */
const SPEECH = /会议上的(?:讲话|发言)/;
const PLAN = /计划|要点|安排|方案|打算|通知|思路/;

/** What is still to be done in a year: 做好2024年秋季退役士兵接收. */
const AHEAD =
  /(?:做好|抓好|办好|开展|组织|启动|筹备|谋划|推进|迎接|部署|落实|实施|举办|召开|力争|确保|争取|提前|着手|完成)[^，。；\d]{0,6}((?:19|20)\d{2})年(?<rest>[^，。；]*)/g;
/** What of an earlier year is rightly still at hand. */
const AT_HAND =
  /总结|回顾|考核|考评|决算|审计|遗留|确认|评估|年报|未|结转|以来|底|末|已|印发|出台|修订|施行|发布|颁布|检查|整改|退役的|入伍|接收的|毕业|档案|补缴|清算|绩效|表彰|年度工作|资金|项目(?!标)|计划|规划|方案|部署|会议|精神|》/;
/** 2025年5月底前完成: a day by which something is to be done. */
const BY_DAY = /((?:19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日|底|末|上旬|中旬|下旬)?(?:之)?前/g;
const EVENT =
  /(?<year>(?:19|20)\d{2})年(?<event>春节|元旦|“?八一”?|清明|中秋|国庆|重阳|烈士纪念日|秋季|春季|夏季|冬季)/g;
/** Another year told beside this one on purpose. */
const COMPARED = /比|较|同期|上年|去年|以来|参照|按照|对比|历年|往年|自|《/;
const AS_OF = /截至((?:19|20)\d{2})年(\d{1,2})月/g;
const CAPTION = /^(?:附?表|图)\d{0,2}[\s：:　]*((?:19|20)\d{2})年/;
const HALF =
  /^((?:19|20)\d{2})年(?:上半年|下半年|第?[一二三四]季度|\d{1,2}月)[^，。；]{0,10}(?:打算|计划|安排|思路|重点|总结|回顾|情况|任务)/;
/** 筹备2025年春节 at the end of 2025. */
const LATE = /1[0-2]月|第?四季度|年工作总结|年度(?:工作)?(?:总结|述职|情况)|全年/;
const NEXT_FESTIVAL = /(?:启动|筹备|谋划|做好|提前)[^，。；\d]{0,8}((?:19|20)\d{2})年(?:春节|元旦|“?两节)/g;

const clauseAt = (text: string, at: number): string => stretchAt(text, at, '。；，');

/** 2025年12月20日前摸底，2026年1月5日前报送: a sentence that tells the year of the title too means both. */
const tellsToo = (text: string, at: number, year: number): boolean =>
  stretchAt(text, at, '。；').includes(`${year}年`);

const headOf = ({ blocks, prose }: CheckedDocument): Head | undefined => {
  const block = prose.slice(0, OPENING_BLOCKS).find((one) => {
    const text = blocks[one]!.text.trim();
    return (
      text.length <= TITLE_LENGTH &&
      TITLE.test(text) &&
      (SUMMARY.test(text) || PLAN.test(text) || SPEECH.test(text))
    );
  });
  if (block === undefined) return undefined;
  const title = blocks[block]!.text;
  if (/[—－-]\d{4}年|至\d{4}年/.test(title)) return undefined;
  return { block, title, year: Number(TITLE.exec(title)![1]), isSummary: SUMMARY.test(title) };
};

/** An event the title names, told of another year. */
function* eventsIn(head: Head, block: number, text: string): Generator<YearLeft> {
  const events = new Map(
    [...head.title.matchAll(EVENT)].map(({ groups }) => [groups!['event']!, Number(groups!['year'])]),
  );
  for (const { index, groups, 0: written } of text.matchAll(EVENT)) {
    const titled = events.get(groups!['event']!);
    const said = Number(groups!['year']);
    if (titled === undefined || said === titled || !isLately(said, titled)) continue;
    if (
      tellsToo(text, index, titled) ||
      COMPARED.test(clauseAt(text, index)) ||
      /总结|情况/.test(text.slice(index, index + 24))
    )
      continue;
    yield left(head, { block, start: index, end: index + written.length }, said, titled);
  }
}

/** Work that is still to be done, or a day by which it is, of a year gone by. */
function* workAheadIn(head: Head, now: number, block: number, text: string): Generator<YearLeft> {
  const isGone = (said: number, at: number): boolean =>
    said < now &&
    isLately(said, head.year) &&
    !tellsToo(text, at, head.year) &&
    !COMPARED.test(clauseAt(text, at));
  for (const match of text.matchAll(AHEAD)) {
    const said = Number(match[1]);
    const start = match.index + match[0].indexOf(match[1]!);
    if (isGone(said, start) && !AT_HAND.test(match.groups!['rest']!))
      yield left(head, { block, start, end: start + YEAR_LENGTH }, said);
  }
  for (const { 0: written, 1: year, index: start } of text.matchAll(BY_DAY))
    if (isGone(Number(year), start))
      yield left(head, { block, start, end: start + written.length }, Number(year));
}

/** A festival that is prepared at the end of the year and is of the next. */
function* festivalsIn(head: Head, block: number, text: string): Generator<YearLeft> {
  if (!LATE.test(head.title)) return;
  for (const match of text.matchAll(NEXT_FESTIVAL)) {
    if (Number(match[1]) !== head.year) continue;
    const start = match.index + match[0].indexOf(match[1]!);
    const span = { block, start, end: match.index + match[0].length };
    yield {
      ...left(head, span, head.year),
      message: `${head.year}年末要筹备的是${head.year + 1}年的，这里写的是${head.year}年。`,
    };
  }
}

/** The day up to which figures were counted, or the year of a table or picture, in a year before. */
function* figuresIn(head: Head, block: number, text: string): Generator<YearLeft> {
  for (const { 0: written, 1: year, 2: month, index: start } of text.matchAll(AS_OF))
    if (Number(year) < head.year && Number(month) < 12 && !COMPARED.test(clauseAt(text, start)))
      yield left(head, { block, start, end: start + written.length }, Number(year));
  const caption = CAPTION.exec(text);
  if (caption && Number(caption[1]) === head.year - 1 && !/对比|比较|—|至/.test(text)) {
    const end = caption[0].length;
    yield left(head, { block, start: end - YEAR_LENGTH, end }, head.year - 1);
  }
}

/** The day of signing, and headings of a part of the year, in a year before. */
function* signaturesAndHeadings(head: Head, document: CheckedDocument): Generator<YearLeft> {
  const { blocks, outline } = document;
  for (const { block, year } of signatureDates(document))
    if (year < head.year) yield left(head, { block, start: 0, end: blocks[block]!.text.length }, year);
  for (const { block, title: words } of outline) {
    const said = Number(HALF.exec(words)?.[1] ?? head.year);
    const start = blocks[block]!.text.indexOf(words);
    if (said < head.year) yield left(head, { block, start, end: start + YEAR_LENGTH }, said);
  }
}

/** Years an older document has left behind in the body: what is ahead, one event told twice, the day of the figures, the signature. */
export function* yearsLeftOver(document: CheckedDocument): Generator<YearLeft> {
  const head = headOf(document);
  if (!head) return;
  // A plan of 2026 that is signed in 2025 has work ahead in both.
  const now = Math.min(head.year, ...signatureDates(document).map(({ year }) => year));
  for (const block of document.prose.filter((one) => one > head.block)) {
    const { text } = document.blocks[block]!;
    yield* eventsIn(head, block, text);
    if (!head.isSummary || document.plans.has(block)) yield* workAheadIn(head, now, block, text);
    yield* festivalsIn(head, block, text);
    if (head.isSummary) yield* figuresIn(head, block, text);
  }
  if (head.isSummary) yield* signaturesAndHeadings(head, document);
  yield* yearsOfThisWork(head, document);
}
