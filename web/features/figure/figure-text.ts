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
  if (unit === '%') return `${value.toFixed(1)}%`;
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
  if (unit === '%') return `${word}${Math.abs(now - before).toFixed(1)}个百分点`;
  if (before === 0) return undefined;
  const share = Math.abs(((now - before) / before) * 100);
  return share < 0.05 ? '基本持平' : `${word}${share.toFixed(1)}%`;
};
