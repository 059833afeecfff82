import { expect, test } from 'vitest';
import type { DocumentTable } from './document-block.ts';
import { SIZE, TEXT_WIDTH } from './page-layout.ts';
import { tableSetting } from './table-widths.ts';

const tableOf = (columns: number, value: string): DocumentTable => ({
  kind: 'table',
  title: '各镇街',
  columns: Array.from({ length: columns }, () => ({ heading: '走访慰问人次（人次）', share: 3 })),
  rows: [['青溪街道', ...Array.from({ length: columns - 1 }, () => value)]],
});

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

test('a table of few columns is set in 四号, each as wide as its share', () => {
  const { size, widths } = tableSetting(tableOf(4, '182.89'));
  expect(size).toBe(SIZE.small);
  expect(widths).toEqual([2211, 2211, 2211, 2211]);
});

test.each([
  [8, '182.89'],
  [13, '182.89'],
  [13, '100.0'],
  [6, '123456789.01'],
])('of %i columns none divides %s, and they are no wider than the text', (columns, value) => {
  const { size, widths } = tableSetting(tableOf(columns, value));
  for (const width of widths.slice(1))
    expect(width).toBeGreaterThanOrEqual((value.length / 2) * size * 10 + 160);
  expect(total(widths)).toBeLessThanOrEqual(TEXT_WIDTH);
});

test('a column of long numbers takes its room from the others', () => {
  const table = tableOf(6, '12');
  const { widths } = tableSetting({
    ...table,
    rows: [['青溪街道', '1234567890.12', '12', '12', '12', '12']],
  });
  expect(widths[1]).toBeGreaterThan(widths[2]!);
  expect(total(widths)).toBeLessThanOrEqual(TEXT_WIDTH);
});
