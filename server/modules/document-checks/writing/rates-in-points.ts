import type { CheckedDocument } from '../checked-document.ts';
import type { Defect } from '../define-rule.ts';
import { matchesIn } from '../text/matches-in.ts';

/** 88.7%，比上年的84.2%提高4.5%: the difference of two rates is told in points. */
const POINTS =
  /(?<now>\d+(?:\.\d+)?)[%％]，(?:较|比)[^，。；\d]{0,8}的?(?<before>\d+(?:\.\d+)?)[%％](?:提高|上升|提升|增加|增长|下降|降低|减少|回落)了?(?<written>(?<by>\d+(?:\.\d+)?)[%％])(?=[，。；])/g;
/** 由93.1%上升到96.3%，提高3.2%. */
const FROM_TO =
  /(?:由|从)[^，。；\d]{0,12}(?<before>\d+(?:\.\d+)?)[%％][^，。；\d]{0,10}(?:到|至|为|成)了?[^，。；\d]{0,8}(?<now>\d+(?:\.\d+)?)[%％][，、（(](?:同比|环比|比[上去]年|较[上去]年)?(?:共|净)?(?:提高|上升|提升|增加|增长|下降|降低|减少|回落|高出|增幅|降幅)(?:了|为|达)?(?<written>(?<by>\d+(?:\.\d+)?)[%％])/g;
/** 满意率96.3%，上年为93.1%，提高3.2%. */
const BESIDE =
  /(?<now>\d+(?:\.\d+)?)[%％]，(?:上年|去年|上年同期|去年同期|年初|上季度|20\d\d年)(?:同期)?(?:为|是|的)?(?<before>\d+(?:\.\d+)?)[%％]，(?:同比|比上年|较上年)?(?:提高|上升|提升|增加|增长|下降|降低|减少|回落)了?(?<written>(?<by>\d+(?:\.\d+)?)[%％])/g;
/** 办结率98.6%，同比提高1.2%. */
const OF_A_RATE =
  /(?:[率度]|占比|比例)(?:为|达到?|是)?了?\d+(?:\.\d+)?[%％]，(?:同比|环比|比[上去]年|较[上去]年|比上年同期|较上年同期)(?:提高|上升|提升|增加|下降|降低|减少|回落)了?(?<written>(?<by>\d+(?:\.\d+)?)[%％])/g;
/** Half of a tenth of a point, as both rates may be rounded to tenths. */
const ROUNDING = 0.051;

/** Differences of two rates that are written as a rate. */
export function* ratesInPoints(document: CheckedDocument): Generator<Defect> {
  for (const { block, end, match } of [POINTS, FROM_TO, BESIDE, OF_A_RATE].flatMap((shape) => [
    ...matchesIn(document, shape),
  ])) {
    const { now, before, by, written } = match.groups as Record<'now' | 'before' | 'by' | 'written', string>;
    if (now !== undefined && Math.abs(Math.abs(Number(now) - Number(before)) - Number(by)) >= ROUNDING)
      continue;
    yield {
      block,
      start: end - written.length,
      end,
      message: `百分率的变化是${by}个百分点，写的是${written}。`,
      proposal: `改为“${by}个百分点”。`,
    };
  }
}
