import { expect, test } from 'vitest';
import { searchedThings, searchedWords, searches } from './searched-things.ts';

test('a post is offered to look for what it may open, and pages always', () => {
  expect(searchedThings(['people.read', 'ledger.read', 'metric.read'])).toBe('人员、台账、指标、页面');
  expect(searchedThings(['partner.reply'])).toBe('页面');
  expect(searchedWords(['people.read'])).toBe('姓名、拼音、身份证号、手机号、页面的名称');
  expect([searches(['ledger.read'], '台账'), searches(['ledger.read'], '人员')]).toEqual([true, false]);
});
