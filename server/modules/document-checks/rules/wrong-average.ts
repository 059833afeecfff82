import { defineRule } from '../define-rule.ts';
import { familyOf, quantitiesIn, type Quantity } from '../quantity.ts';

/** 户均 of 户, 人均 of people, 平均每站 of what is counted in 个: what the average is told of. */
const AVERAGE =
  /(户均|人均|站均|村均|笔均|件均|场均|期均|平均每[个处家]?(?:户|人|名|站点?|村|镇|乡|街道|社区|期|场|支)|每[户人名站]平均)(?:发放|帮扶|救助|慰问|奖励|资助|补助|配备|服务|联系|走访|培训|资金|达到?|约|为|仅)*(\d[\d,]*(?:\.\d+)?)(万)?(元|人次|人|名|件|场|户|个)/g;
const UNITS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/户/, ['户']],
  [/[人名]/, ['人', '人次']],
  [/站|村|镇|乡|街道|社区/, ['个', '处', '家']],
  [/期/, ['期']],
  [/场/, ['场']],
  [/支/, ['支']],
  [/笔/, ['笔']],
  [/件/, ['件']],
];
/** Rounding to the yuan, or to what is written in 万, is no error. */
const TOLERANCE = 0.012;
const HALF = 0.5;
/** Numbers before the average that it may be of. */
const LOOK_BACK = 4;

const unitsOf = (word: string): readonly string[] => UNITS.find(([shape]) => shape.test(word))?.[1] ?? [];

/** Whether a real average may be written so: rounded or cut to its decimals, and money to the yuan. */
const isNear = (told: number, real: number, decimals: number, isMoney: boolean): boolean =>
  Math.abs(told - real) <= Math.max(isMoney ? 1 : HALF * 10 ** -decimals * 2, real * TOLERANCE);

interface Average {
  readonly real: number;
  readonly whole: Quantity;
  readonly count: Quantity;
}

/** All the averages the numbers before it allow: any sum of that unit over any count. */
const possible = (before: readonly Quantity[], unit: string, of: readonly string[]): Average[] =>
  before
    .filter((whole) => familyOf(whole) === unit)
    .flatMap((whole) =>
      before
        .filter((count) => count !== whole && of.includes(familyOf(count)) && count.value > 0)
        .map((count) => ({ whole, count, real: whole.value / count.value })),
    );

/** 全年接听2184次，月均192次. */
const MONTHLY =
  /全年[^，。；\d]{0,12}(?<whole>\d+)(?<unit>人次|次|件|人|场|份)，(?<told>(?:月均|平均每月)[^，。；\d]{0,4}(?<each>\d+(?:\.\d+)?)\k<unit>)/g;
const MONTHS = 12;

export const wrongAverage = defineRule({
  code: 'wrong-average',
  name: '平均数算不拢',
  reason: '平均数等于总额除以户数或人数，对不上必有一个是错的。',
  severity: 'error',
  examples: {
    wrong: [
      '走访困难退役军人412户，发放慰问金82.4万元，⟦户均1000元⟧。',
      '为120名退役军人发放补助36万元，⟦人均2000元⟧。',
      '全年接听热线咨询2184次，⟦月均192次⟧。',
      '发放贷款176笔5280万元，⟦笔均35万元⟧。',
      '建成服务站184个，配备工作人员412名，⟦平均每站3.2名⟧。',
    ],
    right: [
      '走访困难退役军人412户，发放慰问金82.4万元，户均2000元。',
      '发放优待金156.4万元，惠及327户，户均4782元。',
      '慰问金62万元、慰问品18万元，惠及1240户，户均500元。',
      '全年接听热线咨询2184次，月均182次。',
      '当地农村居民人均2.1万元，走访120户。',
      '建成服务站184个，配备工作人员412名，平均每站2.2名。',
    ],
  },
  *find({ sentences }) {
    for (const { block, start, text } of sentences)
      for (const match of text.matchAll(MONTHLY)) {
        const { whole, unit, told, each } = match.groups as Record<
          'whole' | 'unit' | 'told' | 'each',
          string
        >;
        const real = Number(whole) / MONTHS;
        const end = start + match.index + match[0].length;
        if (!isNear(Number(each), real, each.split('.')[1]?.length ?? 0, false))
          yield {
            block,
            start: end - told.length,
            end,
            message: `全年${whole}${unit}，月均是${Math.round(real * 10) / 10}${unit}，写的是${each}${unit}。`,
            proposal: '核对全年的数和月均数后改正。',
          };
      }
    for (const { block, start, text } of sentences)
      for (const match of text.matchAll(AVERAGE)) {
        const [written, word = '', amount = '', wan, unit = ''] = match;
        const all = quantitiesIn(text.slice(0, match.index));
        const told = Number(amount.replaceAll(',', '')) * (wan ? 1e4 : 1);
        const decimals = amount.split('.')[1]?.length ?? 0;
        const averages = possible(all, familyOf({ unit }), unitsOf(word));
        const nearest = averages.at(-1);
        const isKnown =
          nearest &&
          [nearest.whole, nearest.count].every(
            (one) => one.isExact && all.indexOf(one) >= all.length - LOOK_BACK,
          );
        const isSound = averages.some(({ real }) => isNear(told, real, decimals, unit === '元'));
        const sums = all.filter((one) => familyOf(one) === familyOf({ unit }));
        const together = sums.reduce((sum, { value }) => sum + value, 0);
        const counts = [...new Set(averages.map(({ count }) => count))].reduce(
          (sum, { value }) => sum + value,
          0,
        );
        const isOfAll = [
          ...averages.map(({ count }) => together / count.value),
          ...averages.map(({ whole }) => whole.value / counts),
        ].some((real) => isNear(told, real, decimals, unit === '元'));
        if (!nearest || !isKnown || isSound || isOfAll) continue;
        yield {
          block,
          start: start + match.index,
          end: start + match.index + written.length,
          message: `按前面的数算，${word}是${Math.round(nearest.real * 10) / 10}${unit}，写的是${amount}${wan ?? ''}${unit}。`,
          proposal: '核对总额、个数和平均数后改正。',
        };
      }
  },
});
