import { expect, test } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import { refusalOf } from './refusal.ts';

test('what is wrong in the form is to be mended there', () => {
  const fields = [{ field: 'answers.count', message: '应填整数。' }];
  expect(refusalOf(new ApiError(400, { message: '有误', fields }), ['count'])).toMatchObject({
    problems: [{ field: 'count', message: '应填整数。' }],
  });
  expect(refusalOf(new ApiError(400, { message: '有误', fields }), ['count']).title).toBeUndefined();
});

test('where nothing in the form is wrong, nobody is told to mend it', () => {
  const advice = '请刷新后重新核对。';
  expect(refusalOf(new ApiError(409, { message: '档案刚刚被他人修改。', advice }), ['reason'])).toMatchObject(
    {
      title: '没有提交',
      problems: [{ field: null, message: '档案刚刚被他人修改。' }],
      advice,
    },
  );
});
