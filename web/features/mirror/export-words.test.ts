import { expect, test } from 'vitest';
import { exportWords } from './export-words.ts';

const own = {
  asOf: '2026-10-31',
  madeAt: '2026-11-01T01:00:00.000Z',
  regionName: '青岚区',
  fileName: '建档.xlsx',
  records: 5,
};

test('the day is that of the latest export, one’s own or one brought in above', () => {
  expect(exportWords({ asOf: null, lastExport: null })).toBe('还没有导入过');
  expect(exportWords({ asOf: '2026-10-31', lastExport: own })).toBe('数据截止2026-10-31，青岚区');
  expect(exportWords({ asOf: '2026-11-15', lastExport: null })).toBe('数据截止2026-11-15，由上级导入');
  expect(exportWords({ asOf: '2026-11-15', lastExport: own })).toBe('数据截止2026-11-15，由其他单位导入');
});
