import { defineRule } from '../define-rule.ts';
import { shownLike, sumOf } from '../sums/parts-of-whole.ts';
import { wrongRestsOverParagraphs } from '../sums/rests-over-paragraphs.ts';
import { familyOf, quantitiesIn, quantitiesOf, type Quantity } from '../text/quantity.ts';

/** Sentences before, in which the whole may have been told. */
const LOOK_BACK = 3;
/** A number above the whole by more than this belongs to another whole. */
const MOST_OVER = 1.5;

/** What the rest is told to be: 其余84件, 剩余的6户. */
const REST =
  /(?:其余|剩余|余下|剩下|正在办理|在办|未办结|尚有|仍有|还有)(?:的)?(?=\d)|，(?=\d+[件户人名个处座家项][\u4e00-\u9fff]{0,3}(?:尚未|未|没有)(?:达标|完成|办结|验收|合格|到位|整改|安置|就业|化解|迁移))/g;
/** 60平方米以上的7个: a bound of a class, not one of the parts. */
const isPart = ({ written }: Quantity): boolean => !/以上|以下|以内/.test(written);

interface Sum {
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
}

const listedOf = ({ parts }: Sum): number => parts.reduce((sum, { value }) => sum + value, 0);
const isFit = (sum: Sum, rest: Quantity): boolean =>
  Math.abs(sum.whole.value - listedOf(sum) - rest.value) < 1e-6;

/** The numbers before the rest as a whole and its parts: the first of the sentence is the whole, or one told before. */
const sumsOf = (earlier: readonly Quantity[], before: readonly Quantity[], startsInside: boolean): Sum[] => {
  const [first, ...others] = before;
  const inside = first && others.length > 0 && !startsInside ? [{ whole: first, parts: others }] : [];
  const outside = before.length > 0 ? earlier.map((whole) => ({ whole, parts: before })) : [];
  return [...inside, ...outside.toReversed()];
};

export const wrongRest = defineRule({
  code: 'wrong-rest',
  name: '其余的数算不拢',
  reason: '其余的数等于总数减去前面所列的数，对不上必有一个是错的。',
  severity: 'error',
  doubtsValues: true,
  examples: {
    wrong: [
      '⟦接待来访486件，当场答复402件，其余74件⟧转有关部门办理。',
      '⟦受理信访事项120件，办结118件，其余4件⟧正在办理。',
      '全镇建成服务站12个。其中，⟦面积在60平方米以上的7个，40至60平方米的4个，其余2个⟧不足40平方米。',
      '全区发放帮扶资金160万元。\n帮扶资金中，省级补助⟦60万元，市级补助45万元，其余65万元⟧由区财政解决。',
      '⟦49名安排工作对象中，安置到机关21名，占42.9%，其余26名⟧安置到国有企业。',
      '共有零散烈士墓214座，分布在11个乡镇。⟦已迁移入园168座，就地整修31座，剩余25座⟧明年完成。',
    ],
    right: [
      '接待来访486件，当场答复402件，其余84件转有关部门办理，办结79件，5件正在办理。',
      '争取岗位120个，安置退役士兵86名，其余6名自主择业。',
      '受理120余件，办结118件，其余4件正在办理。',
      '三项共需资金170万元。\n拟申请上级补助80万元，县财政安排60万元，其余30万元由社会捐赠筹集。',
      '共有零散烈士墓214座，分布在11个乡镇。已迁移入园168座，就地整修31座，剩余15座明年完成。',
    ],
  },
  *find(document) {
    const { sentences } = document;
    yield* wrongRestsOverParagraphs(document);
    for (const [place, { block, start, text }] of sentences.entries()) {
      for (const { index } of text.matchAll(REST)) {
        const all = quantitiesIn(text);
        const rest = all.find(({ start: from }) => from >= index);
        if (!rest?.isExact) continue;
        const isSame = (one: Quantity): boolean => familyOf(one) === familyOf(rest);
        const before = all.filter((one) => one.end <= index && isSame(one) && isPart(one));
        const previous = sentences
          .slice(Math.max(0, place - LOOK_BACK), place)
          .filter((sentence) => sentence.block === block)
          .flatMap((sentence) => quantitiesIn(sentence.text))
          .filter(isSame);
        const sums = sumsOf(previous, before, /^(?:[^，]{0,6})其中/.test(text));
        const own = sums.find((sum) => listedOf(sum) + rest.value <= sum.whole.value * MOST_OVER);
        const isOfEarlierWhole = document.prose
          .filter((one) => one < block)
          .flatMap((one) => quantitiesOf(document.blocks[one]!))
          .some((whole) => isSame(whole) && Math.abs(whole.value - sumOf([...before, rest])) < 1e-6);
        const isSound =
          isOfEarlierWhole ||
          [...before, ...previous].some(({ isExact }) => !isExact) ||
          sums.some((sum) => isFit(sum, rest));
        const isWhole =
          own !== undefined &&
          listedOf(own) <= own.whole.value &&
          (previous.includes(own.whole) ||
            all.filter(
              (one) => one.start >= own.whole.start && one.end <= index && isPart(one) && one.unit !== '%',
            ).length ===
              own.parts.length + 1);
        if (!own || isSound || !isWhole) continue;
        const first = before[0]!;
        const from = text.slice(0, first.start).search(/[^，：、]*$/);
        yield {
          block,
          start: start + from,
          end: start + rest.end,
          message: `${own.whole.written}减去前面所列的，其余应是${shownLike(own.whole.value - listedOf(own), own.whole)}，写的是${rest.written}。`,
          proposal: '核对总数和各项后改正。',
        };
      }
    }
  },
});
