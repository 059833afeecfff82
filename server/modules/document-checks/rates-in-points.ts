import type { CheckedDocument } from './checked-document.ts';
import type { Defect } from './define-rule.ts';
import { matchesIn } from './matches-in.ts';

/** 88.7%，比上年的84.2%提高4.5%: the difference of two rates is told in points. */
const POINTS =
  /(?<now>\d+(?:\.\d+)?)[%％]，(?:较|比)[^，。；\d]{0,8}的?(?<before>\d+(?:\.\d+)?)[%％](?:提高|上升|提升|增加|增长|下降|降低|减少|回落)了?(?<written>(?<by>\d+(?:\.\d+)?)[%％])(?=[，。；])/g;
/** Half of a tenth of a point, as both rates may be rounded to tenths. */
const ROUNDING = 0.051;

/** Differences of two rates that are written as a rate. */
export function* ratesInPoints(document: CheckedDocument): Generator<Defect> {
  for (const { block, end, match } of matchesIn(document, POINTS)) {
    const { now, before, by, written } = match.groups as Record<'now' | 'before' | 'by' | 'written', string>;
    if (Math.abs(Math.abs(Number(now) - Number(before)) - Number(by)) >= ROUNDING) continue;
    yield {
      block,
      start: end - written.length,
      end,
      message: `两个百分率相差${by}个百分点，写的是${written}。`,
      proposal: `改为“${by}个百分点”。`,
    };
  }
}
