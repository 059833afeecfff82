import type { CheckedDocument } from '../checked-document.ts';
import { defineRule, type Defect, type Span } from '../define-rule.ts';
import { yearsLeftOver } from '../leftovers/years-left-over.ts';

const TITLE_LENGTH = 60;
const OPENING_BLOCKS = 3;
/** Characters of a year with its 年. */
const YEAR_LENGTH = 5;
const PROPOSAL = '核对年份，把照搬来的改全。';
const TITLE =
  /((?:19|20)\d{2})年(?:度)?[^，。；]{0,20}?(?:总结|情况(?:的)?(?:报告|汇报)|工作报告|述职报告|工作要点|工作计划)/;
/** 现将2024年工作情况报告如下: what the text itself says it tells of. */
const TOLD = /现将(?:[^，。；\d]{0,14})((?:19|20)\d{2})年(?:度)?[^，。；]{0,30}(?:如下|报告|汇报|总结)/g;
/** 三、2026年工作打算. */
const PLAN =
  /^((?:19|20)\d{2})年(?:度)?(?:的)?(?:主要|重点)?(?:工作|下步)?(?:的)?(?:打算|计划|安排|思路|要点|展望|重点(?:工作|任务)?)/;
const DONE =
  /^((?:19|20)\d{2})年(?:度)?(?:的)?(?:主要|重点)?工作(?:开展|完成|落实)?(?:的)?(?:总结|回顾|情况|成效)/;

/** 2024年7月至9月，全县信访形势总体平稳: the first words of the text tell its time. */
const OPENING =
  /(?<=^\s*|[。；])((?:19|20)\d{2})年(?:度)?(?:\d{1,2}月(?:至|[-－—–])\d{1,2}月|上半年|下半年|第?[一二三四]季度|全年|以来|度)?[，,]/;
const OF_TIME =
  /((?:19|20)\d{2})年(?:度)?(?:第?[一二三四]季度|上半年|下半年|\d{1,2}月份?)?[^，。；]{0,24}?(?:总结|情况|报告|汇报|分析|简报|通报)/;

/** The years a paragraph and the title above it tell. */
interface Told extends Span {
  readonly head: number;
  readonly said: string;
  readonly titled: string;
}

/** The first paragraph that begins with another year than its title tells. */
const openingOf = ({ blocks, prose }: CheckedDocument): Told | undefined => {
  const head = prose.slice(0, OPENING_BLOCKS).find((block) => {
    const { text } = blocks[block]!;
    return text.trim().length <= TITLE_LENGTH && OF_TIME.test(text);
  });
  if (head === undefined) return undefined;
  const years = [...blocks[head]!.text.matchAll(/(?:19|20)\d{2}(?=年)/g)].map(([year]) => Number(year));
  for (const block of prose.filter((one) => one > head).slice(0, OPENING_BLOCKS)) {
    const match = OPENING.exec(blocks[block]!.text);
    if (match && !years.includes(Number(match[1])) && Number(match[1]) < Math.min(...years))
      return {
        block,
        start: match.index,
        end: match.index + match[0].length - 1,
        head,
        said: match[1]!,
        titled: String(years[0]),
      };
  }
  return undefined;
};

interface Title extends Span {
  readonly year: number;
  readonly isSummary: boolean;
}

/** The title of a document whose work is of one year, by the year in it. */
const titleOf = ({ blocks, prose }: CheckedDocument): Title | undefined => {
  for (const block of prose.slice(0, OPENING_BLOCKS + 2)) {
    const { text } = blocks[block]!;
    const match = text.trim().length <= TITLE_LENGTH ? TITLE.exec(text) : undefined;
    if (match)
      return {
        block,
        start: match.index,
        end: match.index + YEAR_LENGTH,
        year: Number(match[1]),
        isSummary: /总结|报告|汇报/.test(match[0]),
      };
  }
  return undefined;
};

const ofAnotherYear = ({ block, start, end }: Title, span: Span, message: string): Defect => ({
  ...span,
  message,
  proposal: PROPOSAL,
  related: [{ block, start, end }],
});

/** What the opening says it tells of, where it is of another year. */
function* toldOf(title: Title, { blocks, prose }: CheckedDocument): Generator<Defect> {
  for (const block of prose.filter((one) => one > title.block).slice(0, OPENING_BLOCKS))
    for (const { 0: written, 1: said, index: start } of blocks[block]!.text.matchAll(TOLD))
      if (Number(said) !== title.year)
        yield ofAnotherYear(
          title,
          { block, start, end: start + written.length },
          `标题是${title.year}年，这里说的是${said}年。`,
        );
}

/** Headings of a summary: what was done is of its year, what is planned of a later one. */
function* headingsOf(title: Title, { blocks, outline }: CheckedDocument): Generator<Defect> {
  const { year } = title;
  for (const { block, label, title: words } of outline) {
    const start = label.isAutomatic
      ? 0
      : blocks[block]!.text.indexOf(words, label.start + label.written.length);
    const [plan, planned] = PLAN.exec(words) ?? [];
    const [done, said] = DONE.exec(words) ?? [];
    if (plan !== undefined && Number(planned) <= year)
      yield ofAnotherYear(
        title,
        { block, start, end: start + plan.length },
        `${year}年的总结里，打算应当是${year + 1}年的，这里写的是${planned}年。`,
      );
    if (done !== undefined && Number(said) !== year)
      yield ofAnotherYear(
        title,
        { block, start, end: start + done.length },
        `标题是${year}年，这里写的是${said}年。`,
      );
  }
}

function* againstTitle(document: CheckedDocument): Generator<Defect> {
  const title = titleOf(document);
  if (!title) return;
  yield* toldOf(title, document);
  if (title.isSummary) yield* headingsOf(title, document);
}

export const otherYear = defineRule({
  code: 'other-year',
  name: '年份与标题不符',
  reason: '标题写的年份与正文所说的年份不同，多半是照着上年的文稿改，没有改全。',
  severity: 'error',
  examples: {
    wrong: [
      '青岑县2026年工作简报\n⟦2025年这次⟧服务月，志愿者踊跃参加。',
      '在青岑县2026年退役军人工作会议上的讲话\n⟦回望2024年⟧，我们赢得了信任。',
      '青岑县2025年资金自查情况报告\n一、下一步打算\n⟦2025年上半年⟧举办优抚业务培训班。\n2025年12月19日',
      '云麓市退役军人事务局2025年工作总结\n一年来，各项工作取得新进展。⟦现将2024年工作情况报告如下⟧。',
      '桐山县2025年第三季度信访工作分析\n⟦2024年7月至9月⟧，全县信访形势总体平稳。',
      '云麓市退役军人事务局2025年工作总结\n一、⟦2024年工作情况⟧\n走访慰问老兵300人。\n二、⟦2025年工作打算⟧\n继续做好走访慰问。',
      '青岑县2025年工作计划\n第三季度：做好⟦2024年⟧秋季退役士兵接收准备。',
      '青岑县关于做好2025年春节走访慰问工作的通知\n注意安全，切实做好⟦2024年春节⟧走访慰问的各项保障。',
      '青岑县退役军人事务局2024年上半年工作总结\n⟦截至2023年6月⟧，接待来访120人次。\n三、⟦2023年⟧下半年工作打算\n继续做好走访慰问。',
      '青岑县2025年11月工作简报\n12月份，启动⟦2025年春节⟧走访慰问筹备。',
    ],
    right: [
      '青岑县2025年资金自查情况报告\n一、下一步打算\n2026年上半年举办优抚业务培训班，2025年上半年举办的培训班已经结业。\n2025年12月19日',
      '云麓市退役军人事务局2025年工作总结和2026年工作打算\n现将2025年工作情况报告如下。\n一、2025年工作情况\n比2024年增长8%。\n二、2026年工作打算\n继续做好走访慰问。',
      '青岑县2026年春节慰问方案\n2025年12月20日前摸底，2026年1月5日前报送名单。\n12月25日前备齐物资，2025年12月28日前报送台账。\n2025年春节慰问支出198万元，2026年较2025年增加14万元。\n青岑县退役军人事务局\n2025年12月10日',
      '青岑县2025年工作计划\n完成2024年度工作总结和考核，做好2024年遗留问题化解，推进2025年春节走访。',
      '关于2025年资金使用情况的报告\n一、2025年工作回顾\n二、下一步打算',
    ],
    besides: ['empty-section', 'heading-numbering'],
  },
  *find(document) {
    const { blocks } = document;
    const opening = openingOf(document);
    if (opening)
      yield {
        block: opening.block,
        start: opening.start,
        end: opening.end,
        message: `标题是${opening.titled}年，正文开头写的是${opening.said}年。`,
        proposal: PROPOSAL,
        related: [{ block: opening.head, start: 0, end: blocks[opening.head]!.text.length }],
      };
    for (const { head: titled, message, ...span } of yearsLeftOver(document))
      yield {
        ...span,
        message,
        proposal: PROPOSAL,
        related: [{ block: titled, start: 0, end: blocks[titled]!.text.length }],
      };
    yield* againstTitle(document);
  },
});
