import { expect, test } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import { wordsOfFailure } from './failure-words.ts';

test('a failure in one line says what happened, what to do, and the id to quote', () => {
  const tooLarge = { message: '文件超过500 MB，不能上传', advice: '请拆成几个文件后再上传。' };
  expect(wordsOfFailure(new ApiError(413, { ...tooLarge, requestId: '7' }))).toBe(
    '文件超过500 MB，不能上传。请拆成几个文件后再上传。（编号：7）',
  );
  expect(wordsOfFailure(new ApiError(404, { message: '没有找到这次导出。' }))).toBe('没有找到这次导出。');
  expect(wordsOfFailure(new TypeError('x is undefined'))).toBe('页面出了差错，请刷新后再试。');
});
