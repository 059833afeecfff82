import { percentShown, toOneDecimal } from '#kit/wording/round-figure.ts';
import { formatMoney, formatNumber, type MoneyUnit } from '../../ui/format.ts';

export const MISSING = '缺数';

/** A value with its unit: fen as money, rates with one decimal; null is shown as missing, never as 0. */
export const figureText = (
  value: number | null | undefined,
  unit: string,
  money: MoneyUnit = 'yuan',
): string => {
  if (value === null || value === undefined) return MISSING;
  if (unit === '元') return formatMoney(value, money);
  if (unit === '%') return `${percentShown(value).toFixed(1)}%`;
  return `${formatNumber(value)}${unit}`;
};

/** 增12.5%、降3.0%、持平; nothing to compare with gives undefined. Rates are compared in points. */
export const comparisonText = (
  now: number | null | undefined,
  before: number | null | undefined,
  unit: string,
): string | undefined => {
  if (now === null || now === undefined || before === null || before === undefined) return undefined;
  if (now === before) return '持平';
  const word = now > before ? '增' : '降';
  if (unit === '%') {
    // Of the rates as they are shown, as reports take it: a reader who subtracts them comes to the same.
    const points = toOneDecimal(Math.abs(percentShown(now) - percentShown(before)));
    return points === 0 ? '基本持平' : `${word}${points.toFixed(1)}个百分点`;
  }
  if (before === 0) return undefined;
  const share = toOneDecimal(Math.abs(((now - before) / before) * 100));
  if (share === 0) return '基本持平';
  // A hundred per cent of fall is said only of what fell to nought.
  const shown = now > 0 && now < before ? Math.min(share, 99.9) : share;
  return `${word}${shown.toFixed(1)}%`;
};
