import { expect, test } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import { wordsOfFailure } from './failure-words.ts';

test('a failure in one line says what happened, what to do, and the id to quote', () => {
  const tooLarge = { message: '文件超过500 MB，不能上传', advice: '请拆成几个文件后再上传。' };
  expect(wordsOfFailure(new ApiError(413, { ...tooLarge, requestId: '7' }))).toBe(
    '文件超过500 MB，不能上传。请拆成几个文件后再上传。（编号：7）',
  );
  expect(wordsOfFailure(new ApiError(404, { message: '没有找到这次导出。' }))).toBe('没有找到这次导出。');
  const fields = [{ field: 'confirmedOn', message: '2026年3月已结账，不能再登记或改动。' }];
  expect(wordsOfFailure(new ApiError(400, { message: '填写内容有误，未保存。', fields }))).toBe(
    '填写内容有误，未保存。2026年3月已结账，不能再登记或改动。',
  );
  const said = {
    message: '期限应在 2026 年内。',
    fields: [{ field: 'dueOn', message: '期限应在 2026 年内。' }],
  };
  expect(wordsOfFailure(new ApiError(400, said))).toBe('期限应在 2026 年内。');
  expect(wordsOfFailure(new TypeError('x is undefined'))).toBe('页面出了差错，请刷新后再试。');
});
