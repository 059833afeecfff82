import { formatMoment } from '#kit/format-moment.ts';
import { toTwoDecimals } from '#kit/wording/round-figure.ts';

export { formatMoment };

/** 1234567 → 1,234,567; keeps up to two decimals. */
export const formatNumber = (value: number): string =>
  value.toLocaleString('zh-CN', { maximumFractionDigits: 2 });

export type MoneyUnit = 'yuan' | 'ten-thousand';

/** Fen as ¥1,234.56, or as 12.35万元 when large sums are read rather than checked. */
export const formatMoney = (fen: number, unit: MoneyUnit = 'yuan'): string => {
  if (unit === 'ten-thousand')
    return `${toTwoDecimals(fen, 1e6).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}万元`;
  const text = (Math.abs(fen) / 100).toLocaleString('zh-CN', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return `${fen < 0 ? '-' : ''}¥${text}`;
};

/** ISO moment as the day it was in Shanghai: 2026-11-22. */
export const formatDay = (iso: string): string => formatMoment(iso).slice(0, 10);

/** Whole minutes from an hour on as 1小时, 1小时5分钟. */
export const formatHours = (minutes: number): string => {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}小时${rest === 0 ? '' : `${rest}分钟`}`;
};

/** Whole seconds as 8秒, 3分20秒, 1小时5分钟. */
export const formatDuration = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole}秒`;
  if (whole < 3600) return `${Math.floor(whole / 60)}分${whole % 60}秒`;
  return formatHours(Math.floor(whole / 60));
};

const BYTE_UNITS = ['B', 'KB', 'MB', 'GB'];

/** 2048 → 2.0 KB. */
export const formatBytes = (bytes: number): string => {
  let step = 0;
  while (step < BYTE_UNITS.length - 1 && bytes >= 1024 ** (step + 1)) step += 1;
  return `${step === 0 ? bytes : (bytes / 1024 ** step).toFixed(1)} ${BYTE_UNITS[step]}`;
};
