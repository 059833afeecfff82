import type { Defect } from '../define-rule.ts';
import { isSameFamily, type Quantity } from '../text/quantity.ts';
import { rateDiffers, tellShare } from './rate-differs.ts';

/** 意向742人，签订合同371人，签约人数占意向人数的60.0%. */
const NAMED =
  /(?<part>\d+)(?<unit>人|名|件|户|个|家)，[^，。；\d]{0,10}占(?<name>[\u4e00-\u9fff]{2,6}?)(?:人数|总数|数|总人数|总量)的(?<percent>\d+(?:\.\d+)?)[%％]/g;

/** Shares of a whole that is named and whose number was told before by that name. */
function* ofNamedWhole(block: number, text: string): Generator<Defect> {
  for (const match of text.matchAll(NAMED)) {
    const { part, unit, name, percent } = match.groups as Record<
      'part' | 'unit' | 'name' | 'percent',
      string
    >;
    const wholes = [
      ...text.slice(0, match.index).matchAll(new RegExp(`${name}[^，。；\\d]{0,6}(\\d+)${unit}`, 'g')),
    ].map(([, whole]) => Number(whole));
    const whole = wholes.at(-1);
    const isSound = wholes.some((one) => !rateDiffers((Number(part) / one) * 100, percent));
    if (whole === undefined || whole < Number(part) || isSound) continue;
    yield {
      block,
      start: match.index,
      end: match.index + match[0].length,
      message: tellShare(`${part}${unit}`, `${whole}${unit}`, (Number(part) / whole) * 100, percent),
      proposal: '核对部分、总数和占比后改正。',
    };
  }
}

/** 142个，占村级站总数198个的75.7%. */
const OF_NUMBER =
  /(?<part>\d+(?:\.\d+)?)(?<unit>人次|人|名|件|户|个|家|份|处|座|场|万元)，占[^，。；\d]{0,14}(?<whole>\d+(?:\.\d+)?)(?:\k<unit>)?[^，。；\d]{0,10}的(?<percent>\d+(?:\.\d+)?)[%％]/g;

/** 中央资金占60.1%: a part told before by that name. */
const OF_PART =
  /(?<=[。；，])(?<name>[\u4e00-\u9fff]{2,8}?)(?:约)?占(?:比为|比)?(?<percent>\d+(?:\.\d+)?)[%％]/g;

/** Shares of parts that were told by their names, of which no number of the paragraph is the whole. */
function* ofNamedPart(block: number, text: string, all: readonly Quantity[]): Generator<Defect> {
  for (const match of text.matchAll(OF_PART)) {
    const { name, percent } = match.groups as Record<'name' | 'percent', string>;
    const part = all.find((one) => one.end <= match.index && text.slice(0, one.start).endsWith(name));
    if (!part?.isExact || part.unit === '%') continue;
    const wholes = all.filter(
      (one) => isSameFamily(one, part) && one.start < match.index && one.value > part.value,
    );
    const whole = wholes[0];
    if (!whole || wholes.some((one) => !rateDiffers((part.value / one.value) * 100, percent))) continue;
    yield {
      block,
      start: match.index,
      end: match.index + match[0].length,
      message: tellShare(part.written, whole.written, (part.value / whole.value) * 100, percent),
      proposal: '核对部分、总数和占比后改正。',
    };
  }
}

/** Shares of a whole whose number is written in the same words. */
function* ofNumber(block: number, text: string): Generator<Defect> {
  for (const match of text.matchAll(OF_NUMBER)) {
    const { part, unit, whole, percent } = match.groups as Record<
      'part' | 'unit' | 'whole' | 'percent',
      string
    >;
    const real = (Number(part) / Number(whole)) * 100;
    if (!rateDiffers(real, percent)) continue;
    yield {
      block,
      start: match.index,
      end: match.index + match[0].length,
      message: tellShare(`${part}${unit}`, `${whole}${unit}`, real, percent),
      proposal: '核对部分、总数和占比后改正。',
    };
  }
}

/** Shares whose whole or part is named in words, or whose whole stands beside them as a number, and that do not fit. */
export function* sharesOfNamed(block: number, text: string, all: readonly Quantity[]): Generator<Defect> {
  yield* ofNamedWhole(block, text);
  yield* ofNumber(block, text);
  yield* ofNamedPart(block, text, all);
}
