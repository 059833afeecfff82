import { expect, test } from 'vitest';
import { chineseNumeral, toChineseNumeral } from './chinese-numeral.ts';

test.each([
  [3, '三'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [215, '二百一十五'],
  [1004, '一千零四'],
  [1200, '一千二百'],
])('%d is written %s', (number, written) => {
  expect(toChineseNumeral(number)).toBe(written);
});

test('what is written is read back', () => {
  const numbers = Array.from({ length: 999 }, (_, at) => at + 1);
  expect(numbers.map((number) => chineseNumeral(toChineseNumeral(number)))).toEqual(numbers);
});
