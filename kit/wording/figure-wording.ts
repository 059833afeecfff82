import type { FigureChip, FigureWording } from '../define-report.ts';
import { decimal, percentSaid, toTwoDecimals } from './round-figure.ts';

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
 * A value as official documents write it: 256次, 6200余件, 近1.2万张, 3.8万余人, 6200件以上, 12.35万元, 84.3%, 84%以上.
 * 余 only stands after a smaller round number, 以上 after one not larger, 近 only before a larger one not more than 5% away;
 * a value that is itself round, or too small to round, is written exactly. A rate takes no 余, which no document writes.
 */
export const wordFigure = (value: number | null, options: WordingOptions): string => {
  const { unit, wording = 'exact', scale = 'plain', shownUnit = unit } = options;
  if (value === null) return MISSING_FIGURE;
  if (unit === '%') return wordRate(value, wording, shownUnit);
  const amount = unit === '元' ? value / 100 : value;
  const rounded = round(amount, stepFor(Math.abs(amount), scale).size, wording, unit === '元');
  // What is rounded up may reach the next unit: 99999999.99元 reads 1亿元, not 10000万元.
  const { size, word } = stepFor(Math.abs(rounded.amount), scale);
  const [before, inside, after] = MARKS[rounded.mark];
  return `${before}${decimal(rounded.amount / size)}${word}${inside}${shownUnit}${after}`;
};

type Mark = 'none' | 'floor' | 'near' | 'above';

const STEPS = [
  { size: 1e8, word: '亿' },
  { size: 1e4, word: '万' },
] as const;
const ONES = { size: 1, word: '' } as const;

/** 亿 or 万 where the amount reaches one; 万 alone where the writer chose it. */
const stepFor = (amount: number, scale: FigureChip['scale']) => {
  if (scale === 'plain') return ONES;
  const steps = scale === 'ten-thousand-only' ? STEPS.slice(1) : STEPS;
  return steps.find(({ size }) => amount >= size) ?? ONES;
};

/** Before the number, between number and unit, after the unit. */
const MARKS: Readonly<Record<Mark, readonly [string, string, string]>> = {
  none: ['', '', ''],
  floor: ['', '余', ''],
  near: ['近', '', ''],
  above: ['', '', '以上'],
};

const LARGEST_NEAR_GAP = 1.05;

const round = (
  amount: number,
  size: number,
  wording: FigureWording,
  isMoney: boolean,
): { amount: number; mark: Mark } => {
  const exactly = { amount: isMoney ? roundMoney(amount, size) : amount, mark: 'none' } as const;
  if (wording === 'exact' || amount < 10) return exactly;
  const grain = grainOf(amount, size);
  const below = Math.floor(amount / grain) * grain;
  if (below === amount) return { amount, mark: 'none' };
  if (wording === 'floor' || wording === 'above') return { amount: below, mark: wording };
  const above = below + grain;
  return above <= amount * LARGEST_NEAR_GAP ? { amount: above, mark: 'near' } : exactly;
};

/** Money in 万元 or 亿元 is rounded to two decimals, as accounts are published; in 元 it is exact to the fen. */
const roundMoney = (amount: number, size: number): number =>
  size === 1 ? amount : toTwoDecimals(amount, size) * size;

/** The place a round number stands on: tens, hundreds…; tenths of 万 or 亿, whole 万 from a million on. */
const grainOf = (amount: number, size: number): number => {
  if (size > 1) return amount >= size * 100 ? size : size / 10;
  const digits = Math.floor(amount).toString().length;
  return 10 ** Math.max(1, digits - (digits > 4 ? 3 : 2));
};

/** A rate to one decimal; by words, to the whole per cent below (以上) or above it (近), where there is one. */
const wordRate = (value: number, wording: FigureWording, unit: string): string => {
  const below = Math.floor(value);
  if (wording === 'above' && value >= 1 && below < value) return `${below}${unit}以上`;
  const isNear = wording === 'near' && value > 1 && below < value && below + 1 < 100;
  return isNear && below + 1 <= value * LARGEST_NEAR_GAP
    ? `近${below + 1}${unit}`
    : `${decimal(percentSaid(value))}${unit}`;
};
