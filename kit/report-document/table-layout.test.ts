import { expect, test } from 'vitest';
import type { ResolvedTable } from './desk-contracts.ts';
import { chartCaption, isDrawnApart, rowHeadings } from './table-layout.ts';

const drawing = (...units: string[]) =>
  ({
    title: '困难帮扶分月情况',
    columns: units.map((unit) => ({ title: '', unit })),
  }) as unknown as ResolvedTable;

test('a chart on paper tells its unit where there is one', () => {
  expect(chartCaption(drawing('万元'))).toBe('困难帮扶分月情况（单位：万元）');
  expect(chartCaption(drawing('人', '人'))).toBe('困难帮扶分月情况（单位：人）');
});

test('a chart of several units, or of none, has its title only', () => {
  expect(chartCaption(drawing('人', '%'))).toBe('困难帮扶分月情况');
  expect(chartCaption(drawing(''))).toBe('困难帮扶分月情况');
});

test('a table of areas names its first column 地区; one of metrics has their unit beside them', () => {
  const rows = (...made: readonly object[]) => ({ rows: made }) as unknown as ResolvedTable;
  expect(rowHeadings(rows({ label: '云麓市', isWhole: true }, { label: '青岚区' }))).toEqual(['地区']);
  expect(rowHeadings(rows({ label: '1月' }, { label: '2月' }))).toEqual(['项目']);
  expect(rowHeadings(rows({ label: '走访慰问人次', unit: '人次' }))).toEqual(['指标', '计量单位']);
});

test('counts share a scale, money and rates beside them do not', () => {
  const apart = (...units: string[]) => units.map((_, at) => isDrawnApart(drawing(...units), at));
  expect(apart('人次', '人', '件')).toEqual([false, false, false]);
  expect(apart('人次', '万元', '%')).toEqual([false, true, true]);
  expect(apart('%', '人')).toEqual([false, true]);
});
