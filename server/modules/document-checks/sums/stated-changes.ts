import type { Defect } from '../define-rule.ts';
import { isSameFamily, quantitiesOf, type Quantity } from '../text/quantity.ts';
import { rateDiffers, shownRate } from './rate-differs.ts';
import type { Sentence } from '../text/sentences.ts';

const UP = '增加|增长|提高|上升|提升|扩大|增至|净增|增|升|多';
const DOWN = '下降|减少|降低|下滑|缩减|压减|降|减|少';
const BASE = '(?:上年度?|去年|前年|上季度|上月|往年|20\\d\\d年|同期|年初)';
/** 比上年的72万元增长16.7%; 比2024年的2450万元增加230万元，增长9.4%. */
const AGAINST = new RegExp(`(?:较|比|与)${BASE}(?:同期)?的?(?=\\d)`, 'g');
/** 受理72件，上年同期为96件，同比下降25%: the earlier number stands beside the later one. */
const BESIDE = new RegExp(
  `(?:，|（)(?:而)?(?:上年|去年|上一年|前年|年初|上季度|上月|上半年|20\\d\\d年)(?:的?同期|度|底|末)?(?:仅)?(?:为|是|共|有|的)?(?=\\d)`,
  'g',
);
/** 86件，同比减少14件，下降16.3%. */
const BY = new RegExp(`(?:同比|环比|(?:较|比)${BASE}(?:同期)?)(?:净|共)?(${UP}|${DOWN})了?(?=\\d)`, 'g');
/** 由每户1.8万元提高到2.1万元，提高3000元、增幅15%. */
const FROM_TO = new RegExp(`(?:由|从)[^，。；\\d]{0,14}(?=\\d)`, 'g');
const TO = new RegExp(`^(?:(?:每[户人名]|每年|左右)*)(${UP}|${DOWN})(?:到|至|为)了?[^，。；\\d]{0,10}$`);
/** 人均3000元 beside a sum is another figure. */
const PER_HEAD = /(?:人均|户均|每人|每户|平均|笔均)[^，。；\d]{0,4}$/;
/** What follows the new number: 增长12%, 增加10亩, 增幅15%. */
const THEN = new RegExp(`^[，、（(]?(?:同比|环比|净|共|实际)?(${UP}|${DOWN}|增幅|降幅)(?:了|为|达到?|是)?$`);
const GROWS = new RegExp(`^(?:${UP}|增幅)`);
const isUp = (word: string): boolean => GROWS.test(word);

/** The number of a percentage as it is written: 16.3 of 16.3%. */
const digitsOf = ({ written }: Quantity): string => /\d+(?:\.\d+)?/.exec(written)![0];

interface Change {
  readonly from: Quantity;
  readonly to: Quantity;
  /** What is said of the change, in order. */
  readonly said: readonly { readonly word: string; readonly by: Quantity }[];
  readonly start: number;
}

/** 增加230万元，增长9.4%: what the text says of a change from a place on. */
const saidFrom = (text: string, all: readonly Quantity[], from: number): Change['said'] => {
  const said: { word: string; by: Quantity }[] = [];
  let at = from;
  for (const by of all.filter(({ start }) => start >= from)) {
    const word = THEN.exec(text.slice(at, by.start))?.[1];
    if (!word) break;
    said.push({ word, by });
    at = by.end;
  }
  return said;
};

const isRate = ({ unit }: Quantity): boolean => unit === '%' || unit === '个百分点';

const changesIn = (sentence: Sentence): Change[] => {
  const { text } = sentence;
  const all = quantitiesOf(sentence);
  const found: Change[] = [];
  for (const match of text.matchAll(AGAINST)) {
    const from = all.find(({ start }) => start === match.index + match[0].length);
    const to =
      from &&
      all.findLast(
        (one) =>
          one.end <= match.index && isSameFamily(one, from) && !PER_HEAD.test(text.slice(0, one.start)),
      );
    const between = to && all.slice(all.indexOf(to) + 1, all.indexOf(from));
    if (
      between?.every(({ start }) => PER_HEAD.test(text.slice(0, start))) &&
      /^[^。；]{0,18}$/.test(text.slice(to!.end, match.index))
    )
      found.push({ from: from!, to: to!, said: saidFrom(text, all, from!.end), start: to!.start });
  }
  for (const match of text.matchAll(BESIDE)) {
    const from = all.find(({ start }) => start === match.index + match[0].length);
    const to = from && all.findLast((one) => one.end <= match.index);
    if (!from || !to || !isSameFamily(from, to) || isRate(from)) continue;
    if (/^[^，。；]{0,6}$/.test(text.slice(to.end, match.index)))
      found.push({ from, to, said: saidFrom(text, all, from.end), start: to.start });
  }
  for (const match of text.matchAll(BY)) {
    const by = all.find(({ start }) => start === match.index + match[0].length);
    const to = by && all.findLast((one) => one.end <= match.index);
    if (
      !by ||
      !to ||
      isRate(by) ||
      !isSameFamily(to, by) ||
      !/^[，、（(]?$/.test(text.slice(to.end, match.index))
    )
      continue;
    const value = isUp(match[1]!) ? to.value - by.value : to.value + by.value;
    const said = saidFrom(text, all, by.end);
    const isAlike = said.every(({ word }) => isUp(word) === isUp(match[1]!));
    if (value > 0 && isAlike)
      found.push({ from: { ...to, value, isExact: by.isExact }, to, said, start: to.start });
  }
  for (const match of text.matchAll(FROM_TO)) {
    const from = all.find(({ start }) => start === match.index + match[0].length);
    const to = from && all[all.indexOf(from) + 1];
    if (from && to && isSameFamily(from, to) && TO.test(text.slice(from.end, to.start)))
      found.push({ from, to, said: saidFrom(text, all, to.end), start: match.index });
  }
  return found;
};

const judge = ({ from, to, said }: Change): { by: Quantity; message: string } | undefined => {
  if (!from.isExact || !to.isExact || from.value === 0 || isRate(from)) return undefined;
  const difference = Math.abs(to.value - from.value);
  for (const { word, by } of said) {
    if (!by.isExact || by.unit === '个百分点') continue;
    if (isUp(word) !== to.value >= from.value)
      return { by, message: `数字是${to.value >= from.value ? '增加' : '减少'}了，这里说“${word}”。` };
    const percent = (difference / from.value) * 100;
    if (by.unit === '%' && rateDiffers(percent, digitsOf(by)))
      return {
        by,
        message: `按前后两个数算，变化是${shownRate(percent, digitsOf(by))}%，不是${by.written}。`,
      };
    if (isSameFamily(by, to) && Math.abs(by.value - difference) > 1e-6 * Math.max(1, difference))
      return {
        by,
        message: `前后两个数相差${Math.round(difference * 100) / 100}${to.unit}，不是${by.written}。`,
      };
  }
  return undefined;
};

/** Changes whose two numbers do not give the growth that is told of them. */
export function* wrongChangesIn(sentence: Sentence): Generator<Defect> {
  const { block, start } = sentence;
  for (const change of changesIn(sentence)) {
    const found = judge(change);
    if (found)
      yield {
        block,
        start: start + change.start,
        end: start + found.by.end,
        message: found.message,
        proposal: '核对前后的数字后改正。',
      };
  }
}
