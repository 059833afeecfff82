import { expect, test } from 'vitest';
import type { ReturnedRow } from '../../api/round-trip.ts';
import { cellKey, chosenEdits, takeableCells } from './chosen-edits.ts';

const row: ReturnedRow = {
  row: 5,
  countyCode: 990101,
  id: 'a',
  name: '欧阳建国',
  rowVersion: 3,
  problem: null,
  cells: [
    { field: 'workUnit', label: '工作单位', from: '旧', to: '新', value: '新' },
    { field: 'health', label: '健康状况', from: '良好', to: '' },
  ],
};

test('only chosen cells are sent, an emptied one as null', () => {
  expect(chosenEdits([row], new Set([cellKey(row, 'health')]))).toEqual([
    { countyCode: 990101, id: 'a', rowVersion: 3, changes: { health: null } },
  ]);
  expect(chosenEdits([row], new Set())).toEqual([]);
});

test('a row that cannot be taken is never sent', () => {
  const stale = { ...row, problem: '已被他人修改' };
  expect(takeableCells([stale])).toEqual([]);
  expect(chosenEdits([stale], new Set([cellKey(row, 'workUnit')]))).toEqual([]);
});
