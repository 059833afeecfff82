import { averageIsNear } from './average-is-near.ts';
import type { Defect } from './define-rule.ts';
import type { Sentence } from './sentences.ts';

/** 全年接听2184次，月均192次. */
const MONTHLY =
  /全年[^，。；\d]{0,12}(?<whole>\d+)(?<unit>人次|次|件|人|场|份)，(?<told>(?:月均|平均每月)[^，。；\d]{0,4}(?<each>\d+(?:\.\d+)?)\k<unit>)/g;
const MONTHS = 12;

/** Averages a month that the number of the whole year does not give. */
export function* wrongMonthlyAveragesIn({ block, start, text }: Sentence): Generator<Defect> {
  for (const match of text.matchAll(MONTHLY)) {
    const { whole, unit, told, each } = match.groups as Record<'whole' | 'unit' | 'told' | 'each', string>;
    const real = Number(whole) / MONTHS;
    if (averageIsNear(Number(each), real, each.split('.')[1]?.length ?? 0, false)) continue;
    const end = start + match.index + match[0].length;
    yield {
      block,
      start: end - told.length,
      end,
      message: `全年${whole}${unit}，月均是${Math.round(real * 10) / 10}${unit}，写的是${each}${unit}。`,
      proposal: '核对全年的数和月均数后改正。',
    };
  }
}
