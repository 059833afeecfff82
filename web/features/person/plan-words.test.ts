import { expect, test } from 'vitest';
import type { PlanItem } from '../../api/people.ts';
import { planLight } from './plan-words.ts';

const item: PlanItem = {
  id: '1',
  goal: '修缮住房',
  measures: '申请危房改造',
  responsible: '李站长',
  dueOn: '2026-11-30',
  state: 'open',
  closedOn: null,
  outcome: null,
};

test('an open item says how many days are left, or by how many it is late', () => {
  expect(planLight(item, '2026-11-22')).toEqual({ color: 'success', words: '还有8天' });
  expect(planLight(item, '2026-11-28')).toEqual({ color: 'warning', words: '还有2天' });
  expect(planLight(item, '2026-11-30').words).toBe('今天到期');
  expect(planLight(item, '2026-12-02')).toEqual({ color: 'error', words: '逾期2天' });
});

test('a closed item is never late', () => {
  const done = { ...item, state: 'done', closedOn: '2026-12-05' } as const;
  expect(planLight(done, '2027-01-01').words).toBe('2026-12-05 完成');
});
