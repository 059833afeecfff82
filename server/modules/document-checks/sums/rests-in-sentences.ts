import type { CheckedDocument } from '../checked-document.ts';
import type { Defect } from '../define-rule.ts';
import { clauseBefore } from '../facts/named-figures.ts';
import { numbersBefore } from '../text/numbers-of-prose.ts';
import { isSameFamily, quantitiesOf, type Quantity } from '../text/quantity.ts';
import { isAllExact, isEqual, shownLike, sumOf } from './parts-of-whole.ts';

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

const listedOf = ({ parts }: Sum): number => sumOf(parts);
const isFit = (sum: Sum, rest: Quantity): boolean => isEqual(sum.whole.value - listedOf(sum), rest.value);

/** 现有412座，零散的73座，迁入61座，剩余12座: a number told in between may be the whole of those after it. */
const someRunFits = (all: readonly Quantity[], rest: Quantity): boolean =>
  all.slice(0, -1).some((whole, at) => isFit({ whole, parts: all.slice(at + 1) }, rest));

/** The numbers before the rest as a whole and its parts: the first of the sentence is the whole, or one told before. */
const sumsOf = (earlier: readonly Quantity[], before: readonly Quantity[], startsInside: boolean): Sum[] => {
  const [first, ...others] = before;
  const inside = first && others.length > 0 && !startsInside ? [{ whole: first, parts: others }] : [];
  const outside = before.length > 0 ? earlier.map((whole) => ({ whole, parts: before })) : [];
  return [...inside, ...outside.toReversed()];
};

/** 陵园1处、零散设施26处，其中…，其余3处: the whole stands right before 其中. */
const sumAmong = (text: string, before: readonly Quantity[], at: number): Sum[] => {
  const opening = text.lastIndexOf('其中', at);
  const whole = before.findLast(({ end }) => end <= opening);
  const parts = before.filter(({ start }) => start > opening);
  const isRight = whole !== undefined && /^[，：（(]?$/.test(text.slice(whole.end, opening));
  return isRight && parts.length > 0 ? [{ whole, parts }] : [];
};

/** Rests that a whole of the sentence, or of one right before it, does not leave. */
export function* wrongRestsInSentences(document: CheckedDocument): Generator<Defect> {
  for (const [place, sentence] of document.sentences.entries()) {
    const { block, start, text } = sentence;
    const rests = [...text.matchAll(REST)];
    if (rests.length === 0) continue;
    const all = quantitiesOf(sentence);
    const told = document.sentences
      .slice(Math.max(0, place - LOOK_BACK), place)
      .filter((earlier) => earlier.block === block)
      .flatMap((earlier) => quantitiesOf(earlier));
    for (const { index } of rests) {
      const rest = all.find((one) => one.start >= index);
      if (!rest?.isExact) continue;
      const before = all.filter((one) => one.end <= index && isSameFamily(one, rest) && isPart(one));
      const previous = told.filter((one) => isSameFamily(one, rest));
      if (!isAllExact([...before, ...previous])) continue;
      const sums = [
        ...sumAmong(text, before, index),
        ...sumsOf(previous, before, /^(?:[^，]{0,6})其中/.test(text)),
      ];
      const own = sums.find((sum) => listedOf(sum) + rest.value <= sum.whole.value * MOST_OVER);
      if (!own || listedOf(own) > own.whole.value || sums.some((sum) => isFit(sum, rest))) continue;
      const between = all.filter(
        (one) => one.start >= own.whole.start && one.end <= index && isPart(one) && one.unit !== '%',
      );
      if (!previous.includes(own.whole) && between.length !== own.parts.length + 1) continue;
      const together = sumOf([...before, rest]);
      const isOfEarlierWhole = numbersBefore(document, block, rest).some(({ quantity }) =>
        isEqual(quantity.value, together),
      );
      if (isOfEarlierWhole || someRunFits(before, rest)) continue;
      const first = before[0]!;
      yield {
        block,
        start: start + first.start - clauseBefore(text, first.start, /[，：、]/).length,
        end: start + rest.end,
        message: `${own.whole.written}减去前面所列的，其余应是${shownLike(own.whole.value - listedOf(own), own.whole)}，写的是${rest.written}。`,
        proposal: '核对总数和各项后改正。',
      };
    }
  }
}
