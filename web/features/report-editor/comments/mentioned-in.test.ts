import { expect, test } from 'vitest';
import { mentionedIn } from './mentioned-in.ts';

const colleagues = ['王芳', '王芳华', '李明', '李明'].map((name) => ({ name }));

test.each([
  ['请@王芳华 核对', ['王芳华']],
  ['请@王芳 和@王芳华 核对', ['王芳', '王芳华']],
  ['请@李明 核对', ['李明', '李明']],
  ['请王芳核对', []],
])('%s', (text, names) => {
  expect(mentionedIn(text, colleagues).map(({ name }) => name)).toEqual(names);
});
