import type { CheckedDocument } from '../checked-document.ts';
import type { Defect } from '../define-rule.ts';
import { remember } from '../remember.ts';
import { clauseBefore } from '../facts/named-figures.ts';
import { familyOf, quantitiesIn, quantitiesOf, type Quantity } from '../text/quantity.ts';
import { indexRuns } from '../facts/shared-words.ts';
import { tellingWords } from '../facts/telling-words.ts';

/** 经费76.8万元，人均2600元: who they are is told elsewhere. */
const AVERAGE =
  /(?<word>户均|人均|笔均|场均|期均)(?:发放|帮扶|救助|慰问|奖励|资助|补助|投入|支出|达到?|约|为)*(?<each>\d+(?:\.\d+)?)(?<wan>万)?元/g;
const COUNTED_IN: Readonly<Record<string, string>> = {
  户均: '户',
  人均: '人',
  笔均: '笔',
  场均: '场',
  期均: '期',
};
/** Words the sum and the count share, so that they are told of one thing. */
const ALIKE = 4;
/** As far as a slip takes an average from a count that is told of in like words. */
const ABOUT = 0.25;
const FEWEST_WORDS = 2;
/** Counts of a whole document are many, so that an average must fit one closely. */
const ROUNDING = 0.001;

const inYuan = (each: string, wan: string | undefined): number => Number(each) * (wan ? 1e4 : 1);

/** Whether a real average may be written so: to the yuan or to the last place of 万. */
const isWritten = (real: number, each: string, wan: string | undefined): boolean => {
  const told = inYuan(each, wan);
  const place = wan ? 1e4 * 10 ** -(each.split('.')[1]?.length ?? 0) : 1;
  return Math.abs(real - told) <= Math.max(place, told * ROUNDING);
};

interface Counts {
  readonly all: readonly Quantity[];
  /** The first count whose words share enough with those of a sum. */
  readonly firstLike: (words: string) => Quantity | undefined;
  /** The first count of a size that shares two words with a sum, wherever they stand. */
  readonly firstAbout: (words: string, size: number) => Quantity | undefined;
}

/** The counts of a document in one unit. */
const countsIn = ({ blocks, numbers }: CheckedDocument, unit: string): Counts => {
  const counts = (numbers.get(unit) ?? []).filter(({ quantity }) => quantity.isExact && quantity.value > 0);
  const places = new Map(counts.map((count, place) => [count, place]));
  const sharing = indexRuns(counts, ALIKE, ({ block, quantity }) =>
    clauseBefore(blocks[block]!.text, quantity.start),
  );
  return {
    all: counts.map(({ quantity }) => quantity),
    firstAbout: (words, size) => {
      const told = tellingWords(words);
      return counts.find(
        ({ block, quantity }) =>
          Math.abs(quantity.value - size) <= size * ABOUT &&
          [...tellingWords(clauseBefore(blocks[block]!.text, quantity.start))].filter((word) =>
            told.has(word),
          ).length >= FEWEST_WORDS,
      )?.quantity;
    },
    firstLike: (words) =>
      counts[Math.min(...sharing(words).flatMap(([first]) => (first ? places.get(first)! : [])))]?.quantity,
  };
};

/** 援助203人次，平均每人次2620元: the sum is told in a sentence before. */
const COUNT_FIRST =
  /(?<count>\d+)(?<unit>人次|人|名|户|笔|件|场|期)，(?<told>(?:平均每\k<unit>|人均|户均|笔均)[^，。；\d]{0,4}(?<each>\d+(?:\.\d+)?)(?<wan>万)?元)/g;
/** A sum that comes this near is the one meant. */
const NEAR = 0.3;

/** Averages over a count beside them whose sum another sentence of the paragraph tells, where none gives them. */
export function* wrongAveragesOfEarlierSums({ blocks, prose }: CheckedDocument): Generator<Defect> {
  for (const block of prose) {
    const { text } = blocks[block]!;
    for (const match of text.matchAll(COUNT_FIRST)) {
      const { count, told, each, wan } = match.groups as Record<'count' | 'told' | 'each', string> & {
        wan?: string;
      };
      const value = inYuan(each, wan);
      const sentence = text.slice(text.lastIndexOf('。', match.index) + 1, match.index);
      const isInside = quantitiesIn(sentence).some(({ unit }) => unit === '元');
      const sums = quantitiesOf(blocks[block]!).filter(
        (one) => one.unit === '元' && one.end <= match.index && one.isExact,
      );
      const real = sums.map((sum) => sum.value / Number(count));
      const isSound = real.some((one) => isWritten(one, each, wan));
      const near = real.find((one) => Math.abs(one - value) <= value * NEAR);
      if (isInside || isSound || near === undefined) continue;
      const end = match.index + match[0].length;
      yield {
        block,
        start: end - told.length,
        end,
        message: `按前面的金额和${count}算，平均是${Math.round(near)}元，写的是${each}${wan ?? ''}元。`,
        proposal: '核对总额、个数和平均数后改正。',
      };
    }
  }
}

/** Averages of a sum over a count that another paragraph tells of the same thing, where no count of the document gives them. */
export function* wrongAveragesOverParagraphs(document: CheckedDocument): Generator<Defect> {
  const countsOf = remember((unit: string) => countsIn(document, unit));
  for (const sentence of document.sentences) {
    const { block, start, text } = sentence;
    for (const match of text.matchAll(AVERAGE)) {
      const { word, each, wan } = match.groups as { word: string; each: string; wan?: string };
      const before = quantitiesOf(sentence).filter(({ end }) => end <= match.index);
      const unit = COUNTED_IN[word]!;
      const sum = before.findLast((one) => one.unit === '元');
      if (!sum?.isExact || before.some((one) => familyOf(one) === unit)) continue;
      const counts = countsOf(unit);
      if (counts.all.some(({ value }) => isWritten(sum.value / value, each, wan))) continue;
      const count =
        counts.firstLike(clauseBefore(text, sum.start)) ??
        counts.firstAbout(text.slice(0, sum.start), sum.value / inYuan(each, wan));
      if (!count) continue;
      const [told, real] = [inYuan(each, wan), sum.value / count.value];
      if (told > real * 2 || real > told * 2) continue;
      yield {
        block,
        start: start + match.index,
        end: start + match.index + match[0].length,
        message: `${sum.written}按${count.written}算，${word}是${Math.round(real)}元，写的是${each}${wan ?? ''}元。`,
        proposal: '核对总额、个数和平均数后改正。',
      };
    }
  }
}
