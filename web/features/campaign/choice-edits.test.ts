import { expect, test } from 'vitest';
import { labelsOf, whyTooMany, withMore } from './choice-edits.ts';

const two = [
  { code: 'c1', label: '是' },
  { code: 'c3', label: '否' },
];

test('further choices stand behind a place, under codes none has yet', () => {
  expect(withMore(two, 1, ['不清楚', '其他'])).toEqual([
    { code: 'c1', label: '是' },
    { code: 'c4', label: '不清楚' },
    { code: 'c5', label: '其他' },
    { code: 'c3', label: '否' },
  ]);
  expect(labelsOf('低保、低收入\n\n 其他 ')).toEqual(['低保', '低收入', '其他']);
});

test('more than two hundred choices are refused in words, up to two hundred are not', () => {
  expect(whyTooMany(two, 198)).toBeUndefined();
  expect(whyTooMany(two, 3000)).toContain('一项最多200个选项，现有2个，再加3000个就超过了');
});
