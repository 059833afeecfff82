import { averageIsNear } from './average-is-near.ts';
import type { Defect } from '../define-rule.ts';
import { familyOf, quantitiesOf, type Quantity } from '../text/quantity.ts';
import type { Sentence } from '../text/sentences.ts';

/** 户均 of 户, 人均 of people, 平均每站 of what is counted in 个: what the average is told of. */
const AVERAGE =
  /(户均|人均|站均|村均|笔均|件均|场均|期均|平均每[个处家]?(?:户|人次|人|名|站点?|村|乡镇|镇街|镇|乡|街道|处|座|所|社区|期|场|支|家|笔|件)次?|每[户人名站]平均)(?:发放|帮扶|救助|慰问|奖励|资助|补助|配备|服务|联系|走访|培训|资金|达到?|约|为|仅)*(\d[\d,]*(?:\.\d+)?)(万)?(元|人次|人|名|件|场|户|个|家|次|份|张)/g;
const UNITS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/户/, ['户']],
  [/人次/, ['人次']],
  [/[人名]/, ['人', '人次']],
  [/家次?$/, ['家', '家次', '个']],
  [/处/, ['处']],
  [/座/, ['座']],
  [/所/, ['所']],
  [/站|村|镇|乡|街道|社区/, ['个', '处', '家']],
  [/期/, ['期']],
  [/场/, ['场']],
  [/支/, ['支']],
  [/笔/, ['笔']],
  [/件/, ['件']],
];
/** Numbers before the average that it is of, and those any two of which it may be of. */
const LOOK_BACK = 4;
const MOST_BEFORE = 40;

const unitsOf = (word: string): readonly string[] => UNITS.find(([shape]) => shape.test(word))?.[1] ?? [];

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

/** Averages a head, household or station that no sum and count told before them give. */
export function* wrongAveragesIn(sentence: Sentence): Generator<Defect> {
  const { block, start, text } = sentence;
  for (const match of text.matchAll(AVERAGE)) {
    const [written, word = '', amount = '', wan, unit = ''] = match;
    const all = quantitiesOf(sentence)
      .filter(({ end }) => end <= match.index)
      .slice(-MOST_BEFORE);
    const told = Number(amount.replaceAll(',', '')) * (wan ? 1e4 : 1);
    const decimals = amount.split('.')[1]?.length ?? 0;
    const averages = possible(all, familyOf({ unit }), unitsOf(word));
    const nearest = averages.at(-1);
    const isKnown =
      nearest &&
      [nearest.whole, nearest.count].every(
        (one) => one.isExact && all.indexOf(one) >= all.length - LOOK_BACK,
      );
    const isSound = averages.some(({ real }) => averageIsNear(told, real, decimals, unit === '元'));
    const sums = all.filter((one) => familyOf(one) === familyOf({ unit }));
    const together = sums.reduce((sum, { value }) => sum + value, 0);
    const counts = [...new Set(averages.map(({ count }) => count))].reduce(
      (sum, { value }) => sum + value,
      0,
    );
    const isOfAll = [
      ...averages.map(({ count }) => together / count.value),
      ...averages.map(({ whole }) => whole.value / counts),
    ].some((real) => averageIsNear(told, real, decimals, unit === '元'));
    if (!nearest || !isKnown || isSound || isOfAll) continue;
    yield {
      block,
      start: start + match.index,
      end: start + match.index + written.length,
      message: `按前面的数算，${word}是${Math.round(nearest.real * 10) / 10}${unit}，写的是${amount}${wan ?? ''}${unit}。`,
      proposal: '核对总额、个数和平均数后改正。',
    };
  }
}
