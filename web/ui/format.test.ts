import { expect, test } from 'vitest';
import { formatBytes, formatDay, formatDuration, formatMoment, formatMoney, formatNumber } from './format.ts';

test('money is written in yuan with two decimals, or in ten thousands', () => {
  expect(formatMoney(123_456)).toBe('¥1,234.56');
  expect(formatMoney(-5)).toBe('-¥0.05');
  expect(formatMoney(12_345_678_900, 'ten-thousand')).toBe('12,345.68万元');
});

test('numbers are grouped by thousands', () => {
  expect(formatNumber(340_000)).toBe('340,000');
});

test('moments are told in Shanghai time', () => {
  expect(formatMoment('2026-11-21T18:05:59.123Z')).toBe('2026-11-22 02:05');
  expect(formatDay('2026-11-21T18:05:59Z')).toBe('2026-11-22');
});

test('durations and sizes are short', () => {
  expect(formatDuration(8.4)).toBe('8秒');
  expect(formatDuration(200)).toBe('3分20秒');
  expect(formatDuration(3900)).toBe('1小时5分钟');
  expect(formatDuration(7200)).toBe('2小时');
  expect(formatBytes(2048)).toBe('2.0 KB');
  expect(formatBytes(2 ** 31)).toBe('2.0 GB');
});
