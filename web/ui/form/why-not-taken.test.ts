import { expect, test } from 'vitest';
import { dayNotTaken, numberNotTaken } from './why-not-taken.ts';

test.each(['', '2026-3-1', '20260301', '2026.3.1', '2026年3月1日'])('the day %s is taken', (typed) => {
  expect(dayNotTaken(typed, '2026-11-29')).toBeNull();
});

test('a day that is none, or has not come, is told instead of dropped', () => {
  expect(dayNotTaken('2026-02-30')).toBe('没有采用“2026-02-30”：不是一个日期，请写成 2026-03-01。');
  expect(dayNotTaken('去年春节')).toContain('不是一个日期');
  expect(dayNotTaken('2026-12-25', '2026-11-29')).toBe('没有采用“2026-12-25”：这一天还没有到。');
  expect(dayNotTaken('2026-12-25')).toBeNull();
});

test('words in the place of a number are told, a number with its unit is taken', () => {
  expect(numberNotTaken('五百')).toBe('没有采用“五百”：请填数字。');
  for (const typed of ['', '1,500', '¥1500.5', '500元', '-5']) expect(numberNotTaken(typed)).toBeNull();
});
