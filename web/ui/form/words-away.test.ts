import { expect, test } from 'vitest';
import { wordsAway } from './words-away.ts';

test('a message away from its field says which field it is about, once', () => {
  expect(wordsAway('应为 1 至 10 的整数。', '残疾等级')).toBe('残疾等级：应为 1 至 10 的整数。');
  expect(wordsAway('请填写“姓名”。', '姓名')).toBe('请填写“姓名”。');
  expect(wordsAway('请写明更正原因。', undefined)).toBe('请写明更正原因。');
});
