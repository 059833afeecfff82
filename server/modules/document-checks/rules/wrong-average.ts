import { defineRule } from '../define-rule.ts';
import { quantitiesIn, type Quantity } from '../quantity.ts';

/** 户均 of 户, 人均 of people: what the average is told of. */
const AVERAGE =
  /(户均|人均|平均每[户人名]|每[户人名]平均)(?:发放|补助|达到?|约|为)*(\d+(?:,\d{3})*(?:\.\d+)?)(万)?元/;
const UNITS: Readonly<Record<string, readonly string[]>> = {
  户: ['户'],
  人: ['人', '名', '人次'],
  名: ['名', '人'],
};
/** Rounding to the yuan, or to what is written in 万, is no error. */
const TOLERANCE = 0.012;

const unitsOf = (word: string): readonly string[] =>
  UNITS[word.includes('户') ? '户' : word.includes('名') ? '名' : '人'] ?? [];

const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= Math.max(1, other * TOLERANCE);

/** All the averages the numbers before it allow: any sum of money over any count of that unit. */
const possible = (before: readonly Quantity[], units: readonly string[]): number[] =>
  before
    .filter(({ unit }) => unit === '元')
    .flatMap((money) =>
      before
        .filter(({ unit, value }) => units.includes(unit) && value > 0)
        .map(({ value }) => money.value / value),
    );

export const wrongAverage = defineRule({
  code: 'wrong-average',
  name: '平均数算不拢',
  reason: '平均数等于总额除以户数或人数，对不上必有一个是错的。',
  severity: 'error',
  examples: {
    wrong: [
      '走访困难退役军人412户，发放慰问金82.4万元，⟦户均1000元⟧。',
      '为120名退役军人发放补助36万元，⟦人均2000元⟧。',
    ],
    right: [
      '走访困难退役军人412户，发放慰问金82.4万元，户均2000元。',
      '发放优待金156.4万元，惠及327户，户均4782元。',
      '慰问金62万元、慰问品18万元，惠及1240户，户均500元。',
      '当地农村居民人均2.1万元，走访120户。',
    ],
  },
  *find({ sentences }) {
    for (const { block, start, text } of sentences) {
      const match = AVERAGE.exec(text);
      if (!match) continue;
      const [written, word = '', amount = '', wan] = match;
      const before = quantitiesIn(text.slice(0, match.index)).filter(({ isExact }) => isExact);
      const averages = possible(before, unitsOf(word));
      const told = Number(amount.replaceAll(',', '')) * (wan ? 1e4 : 1);
      if (averages.length !== 1 || averages.some((average) => isNear(told, average))) continue;
      yield {
        block,
        start: start + match.index,
        end: start + match.index + written.length,
        message: `按前面的数算，${word}是${Math.round(averages[0]!)}元，写的是${amount}${wan ?? ''}元。`,
        proposal: '核对总额、户数（人数）和平均数后改正。',
      };
    }
  },
});
