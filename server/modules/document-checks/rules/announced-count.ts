import { chineseNumeral, toChineseNumeral } from '../chinese-numeral.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { defineRule, type Defect, type Span } from '../define-rule.ts';
import { followSequence } from '../follow-sequence.ts';
import { headingSeries } from '../heading-series.ts';
import { itemSeries } from '../item-series.ts';
import { isOfOneMake, pauseListAt } from '../pause-lists.ts';

const NUMERAL = '([一二两三四五六七八九十]{1,2}|\\d{1,2})';
/** 以下三点意见：, 主要有四个方面：, 讲三点意见。 The list begins right after. 进一步工作 announces no step. */
const INTRODUCTION = new RegExp(
  `(?:以下|下面|如下|下列|讲|谈|提|强调|主要(?:有|是|抓好|做好|做了|开展)?(?:以下)?|(?:重点|着力|着重|集中|坚持)?(?:抓好|做好|做了|推进|抓|办好|打好|写好|把好|实施|采取|落实|实现|聚焦|围绕|突出|完成)?(?:以下|好)?|做到|存在|还有|分为?|包括)(?<!(?<!推)进|(?<!以)下|[上第每逐])${NUMERAL}(?:点|件(?:大|实|好|重点)?事|场(?:硬仗|战役|攻坚战)|篇文章|个(?:关口|转变|聚焦|突破|抓手|阶段|步骤)|(?:项|大)(?:制度|机制|工程|行动|活动|任务|举措)|道(?:关口|防线)|张清单|步|个方面(?:的)?|个问题|项(?:重点)?(?:工作|任务|措施|举措)|方面(?:的)?(?:工作|问题|成效|内容|不足|意见)?|条(?:措施|意见|建议)|个(?:特点|重点|环节|到位))(?:工作|意见|要求|希望|建议|想法|体会|问题|不足|内容|措施|任务|情况)?(?:[：:。]|\\s*$)`,
  'g',
);
/** 从三个方面报告一年来的工作。 and the headings follow. */
const FROM_SIDES = new RegExp(
  `从(?:以下|如下)?${NUMERAL}个?(?:大)?方面[^，。；：]{0,16}(?:，[^，。；：]{0,16})?[。：]`,
  'g',
);
/** 优秀、良好、合格、不合格三个等次: the count stands after its items. 和 inside an item may join none. */
const AFTER_PAUSES = new RegExp(
  `([\\u4e00-\\u9fff“”]{1,12}(?:、[\\u4e00-\\u9fff“”]{1,10})+?)(?:共|这|等次为)?${NUMERAL}(?:个|项|种|类|大|级)(等次|档次|等级|方面|环节|阶段|部分|步骤|层次|类别|类型|板块|台账|渠道|机制|制度|行动|工程|清单)`,
  'g',
);
/** “五个一”服务：, 三项制度：, and the items follow with pause marks. */
const BEFORE_PAUSES = new RegExp(
  `(?:“${NUMERAL}(?:个|项|大|必|必须|不)?([\\u4e00-\\u9fff]{1,2})”[\\u4e00-\\u9fff]{0,6}|${NUMERAL}(?:个|项|大|种|类|条|张|道)([\\u4e00-\\u9fff]{2,4})(?:，即|，分别[是为])?)[：:]|${NUMERAL}(?:个|项|大|种|类|条|张|道)([\\u4e00-\\u9fff]{2,4})，(?:即|分别[是为])`,
  'g',
);
/** “七个确保”: every item repeats the word. */
const SLOGAN = new RegExp(`“${NUMERAL}(?:个|项|大)(?:新)?([\\u4e00-\\u9fff]{2})”`, 'g');
const NEAR = 3;

const countOf = (written: string): number =>
  written === '两' ? 2 : /^\d/.test(written) ? Number(written) : (chineseNumeral(written) ?? 0);

interface Listed {
  readonly first: Span;
  readonly count: number;
  readonly isSound: boolean;
  readonly texts: readonly string[];
}

const textBetween = (document: CheckedDocument, from: Span, to: Span | undefined): string => {
  const text = document.blocks[from.block]!.text;
  return text.slice(from.end, to?.block === from.block ? to.start : text.length);
};

/** Every list of the document, inline or of headings, with the text of its items. */
const listsOf = (document: CheckedDocument): Listed[] => [
  ...itemSeries(document).map(({ items }) => ({
    first: items[0]!,
    count: items.at(-1)!.number,
    isSound: followSequence(items).length === 0,
    texts: items.map((item, index) => textBetween(document, item, items[index + 1])),
  })),
  ...headingSeries(document).map(({ items, continuesFrom }) => ({
    first: { block: items[0]!.entry.block, start: 0, end: 0 },
    count: items.at(-1)!.number - continuesFrom,
    isSound: followSequence(items.map((item) => ({ number: item.number - continuesFrom }))).length === 0,
    texts: items.map(({ entry }) => entry.title),
  })),
];

const follows = (list: Listed, span: Span): boolean =>
  (list.first.block === span.block && list.first.start >= span.end && list.first.start - span.end <= 2) ||
  (list.first.block === span.block + 1 && list.first.start <= 2);

const told = (span: Span, announced: string, list: Listed): Defect => ({
  ...span,
  message: `前面说“${announced}”，后面列了${toChineseNumeral(list.count)}项。`,
  proposal: '补上漏掉的一项，或改前面的数。',
  related: [{ block: list.first.block, start: list.first.start, end: list.first.end }],
});

/** Lists set out with pause marks, told only where the items are of one make. */
function* inPauses(block: number, text: string): Generator<Defect> {
  for (const match of text.matchAll(BEFORE_PAUSES)) {
    const [written, slogan, word, things, , named] = match;
    const list = pauseListAt(text, match.index + written.length);
    if (!list || !isOfOneMake(list.items) || /[一二三四五六七八九十]是/.test(list.items[0]!)) continue;
    if (word !== undefined && !list.items.every((item) => item.includes(word))) continue;
    const announced = countOf(slogan ?? things ?? named ?? '');
    if (announced < 2 || announced === list.items.length) continue;
    const span = { block, start: match.index, end: match.index + written.length };
    yield {
      ...span,
      message: `前面说“${written.replace(/[：:，].*$/, '')}”，后面列了${toChineseNumeral(list.items.length)}项。`,
      proposal: '补上漏掉的一项，或改前面的数。',
      related: [{ block, start: list.start, end: list.end }],
    };
  }
}

function* afterPauses(block: number, text: string): Generator<Defect> {
  for (const match of text.matchAll(AFTER_PAUSES)) {
    const [written, items = '', number = '', thing = ''] = match;
    const isCut = items.split('“').length !== items.split('”').length;
    if (items.endsWith('等') || isCut) continue;
    const fewest = items.split('、').length;
    const most = fewest + [...items.matchAll(/和|及|与/g)].length;
    const announced = countOf(number);
    if (announced >= fewest && announced <= most) continue;
    const start = match.index + items.length;
    yield {
      block,
      start,
      end: match.index + written.length,
      message: `前面列了${toChineseNumeral(fewest)}项，这里说“${text.slice(start, match.index + written.length)}”。`,
      proposal: `核对所列的各项，或改正${thing}的个数。`,
      related: [{ block, start: match.index, end: start }],
    };
  }
}

export const announcedCount = defineRule({
  code: 'announced-count',
  name: '概括的数与所列的项不符',
  reason: '说几项就要列几项，不符说明漏写、多写或没有顺改。',
  severity: 'error',
  examples: {
    wrong: [
      '下一步，⟦重点抓好以下三项工作：⟧一是促就业；二是强服务；三是抓宣传；四是保稳定。',
      '做到⟦“四个到位”⟧：一是组织领导到位；二是政策宣传到位；三是资金保障到位。',
      '我⟦讲三点意见。⟧\n一、提高认识\n二、压实责任\n三、狠抓落实\n四、务求实效',
      '下面，我⟦从三个方面报告一年来的工作，请予评议。⟧\n一、提高认识\n二、压实责任\n三、狠抓落实\n四、务求实效',
      '考核结果分为优秀、良好、合格、不合格⟦三个等次⟧。',
      '今年⟦办好四件事：⟧一是抓阵地，二是抓队伍，三是抓服务。',
      '落实⟦“五个一”服务：⟧一张笑脸相迎、一杯热茶相待、一颗真心办事、一份满意送行。',
      '坚持⟦“四优先”：⟧优先受理、优先办理、优先办结。',
      '建立⟦四项制度：⟧例会制度、督查制度、通报制度。',
      '一、⟦“三个坚持”⟧，夯实基础\n1.坚持党建引领。\n2.坚持服务为本。\n二、下步打算',
    ],
    right: [
      '我讲三点意见。\n一、提高认识\n二、压实责任\n三、狠抓落实',
      '增强“四个意识”，一是抓学习，二是抓作风，三是抓落实。',
      '一、“三个坚持”筑牢根基\n1.坚持党建引领。\n2.坚持服务为本。\n3.坚持改革创新。',
      '主要有以下两点：一是人手不足；二是经费紧张。',
      '一、进一步工作\n1.建阵地。\n2.强队伍。',
      '下一步工作：一是建阵地；二是强队伍。',
      '推进“三大工程”，一是建阵地，二是强队伍。',
      '落实“三优先”：优先受理、优先办理、优先办结；建立两项制度：例会制度、通报制度。',
      '考核分为优秀、合格、不合格三个等次，教育和就业、医疗、住房三个方面都有进步，县、乡、村等三个层次联动。',
      '一、“三项活动”扎实推进\n走访慰问老兵，群众反响良好。\n二、“五项工程”优化升级\n就业服务更加精准。',
      '设三类岗位：社区工作和治安巡逻、保洁、护林等。',
    ],
  },
  *find(document) {
    const lists = listsOf(document);
    for (const block of document.prose) {
      const { text } = document.blocks[block]!;
      yield* inPauses(block, text);
      yield* afterPauses(block, text);
      for (const match of [...text.matchAll(INTRODUCTION), ...text.matchAll(FROM_SIDES)]) {
        const span = { block, start: match.index, end: match.index + match[0].trimEnd().length };
        const list = lists.find((one) => one.count > 1 && follows(one, span));
        if (list?.isSound && list.count !== countOf(match[1]!))
          yield told(span, match[0].replace(/[：:。\s]+$/, ''), list);
      }
      for (const match of text.matchAll(SLOGAN)) {
        const [quoted, number, word] = match as unknown as [string, string, string];
        const span = { block, start: match.index, end: match.index + quoted.length };
        const list = lists.find(
          ({ first, count, texts }) =>
            count > 1 &&
            (first.block > block || (first.block === block && first.start >= span.end)) &&
            first.block - block <= NEAR &&
            texts.every((item) => item.includes(word)),
        );
        if (list?.isSound && list.count !== countOf(number)) yield told(span, quoted.slice(1, -1), list);
      }
    }
  },
});
