import { announcedNumber } from '../numbering/announced-number.ts';
import { FROM_SIDES, INTRODUCTION, SLOGAN } from '../numbering/announcements.ts';
import type { CheckedDocument } from '../checked-document.ts';
import { miscountedBefore } from '../numbering/miscounted.ts';
import { countsAfterPauses, countsBeforeClauses, countsBeforePauses } from '../numbering/counted-pauses.ts';
import { countsOfQuoted } from '../numbering/counted-quotes.ts';
import { countsOfThings } from '../numbering/counted-things.ts';
import { defineRule, type Defect, type Span } from '../define-rule.ts';
import { followSequence } from '../numbering/follow-sequence.ts';
import { headingSeries } from '../numbering/heading-series.ts';
import { itemSeries } from '../numbering/item-series.ts';
import { slogansAfterItems } from '../numbering/slogans-after-items.ts';

/** Blocks between a slogan and its list. */
const NEAR = 3;

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

const told = (span: Span, announced: string, { first, count }: Listed): Defect =>
  miscountedBefore(span, announced, count, [{ block: first.block, start: first.start, end: first.end }]);

export const announcedCount = defineRule({
  code: 'announced-count',
  name: '概括的数与所列的项不符',
  reason: '说几项就要列几项，不符说明漏写、多写或没有顺改。',
  severity: 'error',
  examples: {
    wrong: [
      '培育“军嫂说事”“老班长调解室”“红色轮值岗”⟦四个⟧特色品牌，开设书画、声乐、太极拳⟦四门⟧课程。',
      '做到姓名、住址、联系方式⟦四清⟧，由县财政局、县住房和城乡建设局、县文化和旅游局⟦五个部门⟧组成专班。',
      '下一步，⟦重点抓好以下三项工作：⟧一是促就业；二是强服务；三是抓宣传；四是保稳定。',
      '做到⟦“四个到位”⟧：一是组织领导到位；二是政策宣传到位；三是资金保障到位。',
      '我⟦讲三点意见。⟧\n一、提高认识\n二、压实责任\n三、狠抓落实\n四、务求实效',
      '下面，我⟦从三个方面报告一年来的工作，请予评议。⟧\n一、提高认识\n二、压实责任\n三、狠抓落实\n四、务求实效',
      '考核结果分为优秀、良好、合格、不合格⟦三个等次⟧。',
      '今年⟦办好四件事：⟧一是抓阵地，二是抓队伍，三是抓服务。',
      '落实⟦“五个一”服务：⟧一张笑脸相迎、一杯热茶相待、一颗真心办事、一份满意送行。',
      '开展⟦“六个一”活动：⟧召开一次军地座谈会、举办一场军民联欢晚会、评选一批最美退役军人。',
      '坚持⟦“四优先”：⟧优先受理、优先办理、优先办结。',
      '落实⟦“五有”要求，即⟧有机构、有编制、有人员、有经费。',
      '明确⟦“五个纳入”，即⟧纳入规划、纳入预算、纳入考核、纳入议程。',
      '做到⟦“五个必访”。⟧对烈士遗属必访，对残疾军人必访，对立功家庭必访，对困难老兵必访。',
      '做到人员底数清、就业意愿清、技能水平清，实现⟦“四清”⟧管理。',
      '按照“有机构、有编制、有人员、有经费、有保障”的⟦“四有”⟧要求，逐站核查。',
      '落实⟦“五有”要求，即⟧有机构、有编制、有人员、有经费，示范站全部达标。',
      '活动⟦分三个阶段进行：⟧\n（一）摸底准备阶段。\n（二）集中走访阶段。',
      '弘扬⟦“严、真、细、实、快”四字⟧作风；实行“清单化、项目化、动态化、销号化”⟦三化⟧管理。',
      '建立⟦县、乡、村四级⟧服务体系，构建⟦县乡村两级⟧联动机制。',
      '建立⟦“四张清单”⟧，形成对象清单、需求清单、责任清单、措施清单、成效清单。',
      '先后走进滨江、望山、柳岸、锦园⟦五个社区⟧。',
      '建立⟦四项制度：⟧例会制度、督查制度、通报制度。',
      '一、⟦“三个坚持”⟧，夯实基础\n1.坚持党建引领。\n2.坚持服务为本。\n二、下步打算',
    ],
    right: [
      '由县财政局和县审计局、县住房和城乡建设局三个部门组成专班；开设书画、声乐、太极拳三门课程，培育“军嫂说事”“红色轮值岗”两个特色品牌。',
      '我讲三点意见。\n一、提高认识\n二、压实责任\n三、狠抓落实',
      '增强“四个意识”，一是抓学习，二是抓作风，三是抓落实。',
      '一、“三个坚持”筑牢根基\n1.坚持党建引领。\n2.坚持服务为本。\n3.坚持改革创新。',
      '主要有以下两点：一是人手不足；二是经费紧张。',
      '一、进一步工作\n1.建阵地。\n2.强队伍。',
      '下一步工作：一是建阵地；二是强队伍。',
      '健全市县乡村四级服务体系、省、市、县三级联动机制。',
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
      yield* countsBeforePauses(block, text);
      yield* countsAfterPauses(block, text);
      yield* countsOfThings(block, text);
      yield* countsOfQuoted(block, text);
      yield* countsBeforeClauses(block, text);
      yield* slogansAfterItems(block, text);
      for (const match of [...text.matchAll(INTRODUCTION), ...text.matchAll(FROM_SIDES)]) {
        if (announcedNumber(match[1]!) < 2) continue;
        const span = { block, start: match.index, end: match.index + match[0].trimEnd().length };
        const list = lists.find((one) => one.count > 1 && follows(one, span));
        if (list?.isSound && list.count !== announcedNumber(match[1]!))
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
        if (list?.isSound && list.count !== announcedNumber(number))
          yield told(span, quoted.slice(1, -1), list);
      }
    }
  },
});
