import { expect, test } from 'vitest';
import type { ExportJob } from '../../api/exports.ts';
import { exportPercent, exportWords } from './export-words.ts';

const job: ExportJob = {
  countyCode: 990101,
  id: '1',
  title: '退役军人花名册',
  isUnmasked: true,
  reason: '上级核对',
  state: 'done',
  rowsDone: 12_000,
  rowsTotal: 12_000,
  byteLength: 1,
  message: null,
  narrowed: '地区为云台社区',
  by: '周文',
  unit: '青溪街道退役军人服务站',
  decidedBy: '李局',
  decisionReason: '用途不明',
  madeAt: '2026-11-22T07:00:00Z',
  finishedAt: '2026-11-22T07:01:00Z',
  expiresAt: '2026-11-29T07:01:00Z',
  isFetchable: true,
  elapsedSeconds: 60,
};

test('a finished export says until when it can be fetched, and an expired one that it is gone', () => {
  expect(exportWords(job)).toBe('李局已批准。已完成，共12,000行，2026-11-29 前可下载');
  expect(exportWords({ ...job, decidedBy: null })).toBe('已完成，共12,000行，2026-11-29 前可下载');
  expect(exportWords({ ...job, isFetchable: false })).toBe('文件已过期删除');
});

test('a refusal names who and why; one under way how far it is', () => {
  expect(exportWords({ ...job, state: 'refused' })).toBe('李局未批准：用途不明');
  const running = { ...job, state: 'running', rowsDone: 3_000 } as const;
  expect(exportWords(running)).toBe('正在导出，已写3,000行，共12,000行');
  expect(exportPercent(running)).toBe(25);
  expect(exportPercent({ ...running, rowsTotal: null })).toBe(0);
});
