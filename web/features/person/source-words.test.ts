import { expect, test } from 'vitest';
import { sourceTeller } from './source-words.ts';

const sourceOf = sourceTeller([
  { field: '', kind: 'filed', effectiveOn: '2019-05-20', by: '', reason: null },
  { field: 'phone', kind: 'corrected', effectiveOn: '2026-05-02', by: '孙红梅', reason: '本人换号' },
]);

test('a corrected fact names who, when and why', () => {
  expect(sourceOf('phone')).toBe('孙红梅于 2026-05-02 更正：本人换号');
});

test('a fact never corrected comes from the filing', () => {
  expect(sourceOf('name')).toBe('系统于 2019-05-20 建档时登记');
});

test('without any source nothing is claimed', () => {
  expect(sourceTeller([])('name')).toBeUndefined();
});
