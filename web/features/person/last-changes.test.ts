import { expect, test } from 'vitest';
import type { TimelineRow } from '../../api/people.ts';
import { firstSource, lastChanges } from './last-changes.ts';

const row = (change: Partial<TimelineRow>): TimelineRow => ({
  id: '1',
  kind: 'file',
  title: '更正档案',
  detail: '',
  effectiveOn: '2026-01-01',
  recordedAt: '2026-01-01T00:00:00Z',
  by: '孙红梅',
  entry: null,
  ...change,
});

const rows = [
  row({ kind: 'entry', detail: '手机号码', effectiveOn: '2026-08-01' }),
  row({ detail: '从业状况、手机号码；本人换号', effectiveOn: '2026-05-02' }),
  row({ detail: '从业状况；退休', effectiveOn: '2025-02-03', by: '周文' }),
  row({ title: '建档', effectiveOn: '2019-05-20', by: '' }),
];

test('the newest correction of a fact is told', () => {
  expect(lastChanges(rows).get('从业状况')).toBe('孙红梅于 2026-05-02 更正');
  expect(lastChanges(rows).get('手机号码')).toBe('孙红梅于 2026-05-02 更正');
  expect(lastChanges(rows).has('姓名')).toBe(false);
});

test('a fact never corrected comes from the filing', () => {
  expect(firstSource(rows)).toBe('系统于 2019-05-20 建档时登记');
});
