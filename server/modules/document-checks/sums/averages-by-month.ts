import { averageIsNear } from './average-is-near.ts';
import type { Defect } from '../define-rule.ts';
import type { Sentence } from '../text/sentences.ts';

/** 全年接听2184次，月均192次. */
const MONTHLY =
  /(?<time>全年|上半年|1至\d{1,2}月|前三季度|[一二三四]季度)[^，。；\d]{0,14}(?<whole>\d+)(?<unit>人次|次|件|人|场|份|篇|期)，(?<told>(?:月均|平均每月|每月平均)[^，。；\d]{0,4}(?<each>\d+(?:\.\d+)?)\k<unit>)/g;

const monthsIn = (time: string): number => {
  const upTo = /1至(\d{1,2})月/.exec(time)?.[1];
  if (upTo) return Number(upTo);
  if (time === '全年') return 12;
  if (time === '上半年') return 6;
  return time === '前三季度' ? 9 : 3;
};

/** Averages a month that the number of the whole year does not give. */
export function* wrongMonthlyAveragesIn({ block, start, text }: Sentence): Generator<Defect> {
  for (const match of text.matchAll(MONTHLY)) {
    const { time, whole, unit, told, each } = match.groups as Record<
      'time' | 'whole' | 'unit' | 'told' | 'each',
      string
    >;
    const real = Number(whole) / monthsIn(time);
    if (averageIsNear(Number(each), real, each.split('.')[1]?.length ?? 0, false)) continue;
    const end = start + match.index + match[0].length;
    yield {
      block,
      start: end - told.length,
      end,
      message: `${time}${whole}${unit}，月均是${Math.round(real * 10) / 10}${unit}，写的是${each}${unit}。`,
      proposal: '核对全年的数和月均数后改正。',
    };
  }
}
