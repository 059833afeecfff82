import { MISSING_FIGURE, wordFigure, type WordingOptions } from './figure-wording.ts';
import { decimal, percentSaid, toOneDecimal } from './round-figure.ts';

/** How a figure and the same days of the year before are set beside each other. */
export interface ChangeOptions extends Pick<WordingOptions, 'unit' | 'scale' | 'shownUnit'> {
  /** rate: 同比增长12.3%; amount: 同比增加120人. Rates are always compared in 个百分点. */
  readonly by: 'rate' | 'amount';
}

/** Where last year has no record, or nothing to grow from, it is said so: a growth is never computed from nought. */
export const NO_LAST_YEAR = '（上年同期无记录）';
export const LAST_YEAR_ZERO = '（上年同期为0）';

/** From a tenfold on, per cents of growth are no longer read. */
const TIMES_FROM = 10;

/**
 * A figure against the same days of the year before: 同比增长12.3%, 同比减少35人, 同比提高1.2个百分点, 与上年同期持平.
 * 持平 is said of equal values only; values that differ by less than is shown are 基本持平. A hundred per cent of fall is
 * said only of a figure that fell to nought.
 */
export const wordChange = (now: number | null, before: number | null, options: ChangeOptions): string => {
  if (now === null) return MISSING_FIGURE;
  if (before === null) return NO_LAST_YEAR;
  if (now === before) return '与上年同期持平';
  if (options.unit === '%') return pointsOf(now, before);
  if (options.by === 'amount') return amountOf(now, before, options);
  if (before === 0) return LAST_YEAR_ZERO;
  // What is less than nothing, now or then, has no rate: no figure falls by 150 per cent.
  if (before < 0 || now < 0) return amountOf(now, before, options);
  return growthOf(now, before);
};

const ABOUT_LEVEL = '与上年同期基本持平';

/** Taken from the rates as they are shown, so that a reader who subtracts them comes to the same. */
const pointsOf = (now: number, before: number): string => {
  const points = toOneDecimal(percentSaid(now) - percentSaid(before));
  if (points === 0) return ABOUT_LEVEL;
  return `同比${points > 0 ? '提高' : '下降'}${decimal(Math.abs(points))}个百分点`;
};

const amountOf = (now: number, before: number, { unit, scale, shownUnit }: ChangeOptions): string => {
  const size = wordFigure(Math.abs(now - before), {
    unit,
    ...(scale && { scale }),
    ...(shownUnit !== undefined && { shownUnit }),
  });
  return Number.parseFloat(size) === 0 ? ABOUT_LEVEL : `同比${now > before ? '增加' : '减少'}${size}`;
};

const growthOf = (now: number, before: number): string => {
  if (now >= before * TIMES_FROM) return `为上年同期的${decimal(toOneDecimal(now / before))}倍`;
  const growth = ((now - before) * 100) / before;
  const shown = Math.min(Math.abs(toOneDecimal(growth)), growth < 0 && now > 0 ? 99.9 : Infinity);
  if (shown === 0) return ABOUT_LEVEL;
  return `同比${growth > 0 ? '增长' : '下降'}${decimal(shown)}%`;
};
