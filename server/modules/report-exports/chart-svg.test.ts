import { expect, test } from 'vitest';
import type { ResolvedTable } from '#kit/report-document/index.ts';
import { chartSvg } from './chart-svg.ts';

const cell = (value: number | null) => ({ value, text: String(value), missing: null });
const table = (units: readonly string[], rows: readonly (readonly (number | null)[])[]): ResolvedTable => ({
  id: 't1',
  title: '各镇街走访',
  columns: units.map((unit, at) => ({ metric: `m${at}`, title: `指标${at}`, unit })),
  rows: rows.map((values, at) => ({ label: `${at + 1}月`, cells: values.map(cell) })),
  missingText: null,
});
const heights = (svg: string): number[] =>
  [...svg.matchAll(/ height="([\d.]+)"/g)].map(([, height]) => Number(height));
const marks = (svg: string): string[] => [...svg.matchAll(/>([\d.]+)<\/text>/g)].map(([, mark]) => mark!);

test('money beside counts has a scale of its own and does not press them flat', () => {
  const svg = chartSvg(
    table(
      ['人次', '万元'],
      [
        [200, 15_000_000],
        [100, 30_000_000],
      ],
    ),
    'bar',
  );
  expect(heights(svg)).toEqual([240, 120]);
  expect(marks(svg)).toEqual(['0', '50', '100', '150', '200', '0', '8', '16', '24', '32']);
  expect(svg.match(/<path /g)).toHaveLength(1);
});

test('of one unit all are bars of one scale', () => {
  const svg = chartSvg(table(['人', '人'], [[40, 20]]), 'bar');
  expect(heights(svg)).toEqual([240, 120]);
  expect(svg).not.toContain('<path ');
});

test('the marks of a scale carry no crumbs, and a gap breaks a line', () => {
  const svg = chartSvg(table(['%'], [[0.4], [null], [0.1]]), 'line');
  expect(marks(svg)).toEqual(['0', '0.1', '0.2', '0.3', '0.4']);
  expect(/d="([^"]+)"/.exec(svg)?.[1]?.match(/M/g)).toHaveLength(2);
});

test('people are marked by whole numbers however few they are', () => {
  expect(marks(chartSvg(table(['人'], [[1], [3]]), 'bar'))).toEqual(['0', '1', '2', '3', '4']);
  expect(marks(chartSvg(table(['人'], [[9]]), 'bar'))).toEqual(['0', '3', '6', '9', '12']);
});
