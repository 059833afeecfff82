import { expect, test } from 'vitest';
import { readWrittenChanges } from './read-written-changes.ts';

test.each([
  ['接待571人次，同比增长8.6%；', '同比增长8.6%', 'last-year-rate', '+8.6%'],
  ['比上年同期增加了12件', '比上年同期增加了12件', 'last-year-change', '+12件'],
  ['较去年减少1,200人次。', '较去年减少1,200人次', 'last-year-change', '-1200人次'],
  ['满意率为97%，同比下降1.2个百分点', '同比下降1.2个百分点', 'last-year-rate', '-1.2个百分点'],
  ['与上年同期基本持平；', '与上年同期基本持平', 'last-year-rate', '0'],
  ['比上年增加1200万元', '比上年增加1200万元', 'last-year-change', '+1200万元'],
])('%s', (text, written, compare, meaning) => {
  expect(readWrittenChanges(text)).toMatchObject([{ written, compare, meaning }]);
});

test('a growth that names no year to compare with is not read', () => {
  expect(readWrittenChanges('增长8.6%，比计划增加12件')).toEqual([]);
});
