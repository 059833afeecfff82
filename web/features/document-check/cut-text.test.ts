import { expect, test } from 'vitest';
import { cutText } from './cut-text.ts';

const at = (id: string, start: number, end: number) => ({ id, start, end });
const shown = (text: string, ...findings: ReturnType<typeof at>[]) =>
  cutText(text, findings).map((piece) => [piece.text, piece.finding?.id ?? '']);

test('a paragraph is cut at its findings and loses nothing', () => {
  expect(shown('慰问xx人次', at('a', 2, 4))).toEqual([
    ['慰问', ''],
    ['xx', 'a'],
    ['人次', ''],
  ]);
});

test('overlapping findings share the text without repeating it', () => {
  expect(shown('甲乙丙丁', at('b', 1, 4), at('a', 0, 2))).toEqual([
    ['甲乙', 'a'],
    ['丙丁', 'b'],
  ]);
  expect(shown('甲乙', at('a', 0, 2), at('b', 0, 1))).toEqual([['甲乙', 'a']]);
});
