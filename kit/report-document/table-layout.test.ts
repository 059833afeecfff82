import { expect, test } from 'vitest';
import type { ResolvedTable } from './desk-contracts.ts';
import { chartCaption } from './table-layout.ts';

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
