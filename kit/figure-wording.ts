import type { FigureChip, FigureWording } from './define-report.ts';

/** What is printed where no record exists: a gap is shown, never filled. */
export const MISSING_FIGURE = '（无记录）';

export interface WordingOptions {
  /** The metric's unit. Values of 元 come in fen; values of % come as per cent (84.3 is 84.3%). */
  readonly unit: string;
  readonly wording?: FigureWording;
  readonly scale?: FigureChip['scale'];
  /** Printed in place of the metric's unit: 名 for 人, or nothing when empty. */
  readonly shownUnit?: string | undefined;
}

/**
 * A value as official documents write it: 256次, 6200余件, 近1.2万张, 3.8万余人, 12.35万元, 84.3%.
 * 余 only stands after a smaller round number, 近 only before a larger one not more than 5% away; a value that is itself
 * round, or too small to round, is written exactly.
 */
export const wordFigure = (value: number | null, options: WordingOptions): string => {
  const { unit, wording = 'exact', scale = 'plain', shownUnit = unit } = options;
  if (value === null) return MISSING_FIGURE;
  if (unit === '%') return `${percent(value)}${shownUnit}`;
  const amount = unit === '元' ? value / 100 : value;
  const step = scale === 'ten-thousand' ? STEPS.find(({ size }) => Math.abs(amount) >= size) : undefined;
  const { size, word } = step ?? { size: 1, word: '' };
  const rounded = round(amount, size, wording, unit === '元');
  const [before, after] = MARKS[rounded.mark];
  return `${before}${decimal(rounded.amount / size)}${word}${after}${shownUnit}`;
};

type Mark = 'none' | 'floor' | 'near';

const STEPS = [
  { size: 1e8, word: '亿' },
  { size: 1e4, word: '万' },
] as const;

const MARKS: Readonly<Record<Mark, readonly [string, string]>> = {
  none: ['', ''],
  floor: ['', '余'],
  near: ['近', ''],
};

const LARGEST_NEAR_GAP = 1.05;

const round = (
  amount: number,
  size: number,
  wording: FigureWording,
  isMoney: boolean,
): { amount: number; mark: Mark } => {
  if (wording === 'exact' || amount < 10)
    return { amount: isMoney ? roundMoney(amount, size) : amount, mark: 'none' };
  const grain = grainOf(amount, size);
  const below = Math.floor(amount / grain) * grain;
  if (below === amount) return { amount, mark: 'none' };
  if (wording === 'floor') return { amount: below, mark: 'floor' };
  const above = below + grain;
  return above <= amount * LARGEST_NEAR_GAP
    ? { amount: above, mark: 'near' }
    : { amount: isMoney ? roundMoney(amount, size) : amount, mark: 'none' };
};

/** Money in 万元 or 亿元 is rounded to two decimals, as accounts are published; in 元 it is exact to the fen. */
const roundMoney = (amount: number, size: number): number =>
  size === 1 ? amount : Math.round((amount / size) * 100 + Number.EPSILON) * (size / 100);

/** The place a round number stands on: tens, hundreds…; tenths of 万 or 亿, whole 万 from a million on. */
const grainOf = (amount: number, size: number): number => {
  if (size > 1) return amount >= size * 100 ? size : size / 10;
  const digits = Math.floor(amount).toString().length;
  return 10 ** Math.max(1, digits - (digits > 4 ? 3 : 2));
};

/** One decimal; only a real hundred (or nought) is written as one, so 99.97 stays 99.9. */
const percent = (value: number): string => {
  const rounded = Math.round(value * 10) / 10;
  if (rounded === 100 && value < 100) return '99.9';
  if (rounded === 0 && value > 0) return '0.1';
  return decimal(rounded);
};

/** Without exponent and without trailing zeros; fractions of 亿 down to the single unit need eight decimals. */
const decimal = (number: number): string => number.toFixed(8).replace(/\.?0+$/, '');
