import { expect, test } from 'vitest';
import { moneyInWords } from './money-in-words.ts';

test.each([
  [0, '零元整'],
  [5, '伍分'],
  [50, '伍角'],
  [100, '壹元整'],
  [100_850, '壹仟零捌元伍角'],
  [100_005, '壹仟元零伍分'],
  [123_456, '壹仟贰佰叁拾肆元伍角陆分'],
  [1_000_000, '壹万元整'],
  [10_005_000, '拾万零伍拾元整'.replace('拾万', '壹拾万')],
  [100_000_000_00, '壹亿元整'],
  [123_456_789_00, '壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元整'],
  [100_010_000_00, '壹亿零壹万元整'],
])('%i fen is written %s', (fen, words) => {
  expect(moneyInWords(fen)).toBe(words);
});
