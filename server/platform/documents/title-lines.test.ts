import { expect, test } from 'vitest';
import { TITLE_CHARACTERS } from './page-layout.ts';
import { textWidth } from './text-width.ts';
import { titleLines } from './title-lines.ts';

test('a short title stays in one line', () => {
  expect(titleLines('云麓市退役军人事务局2026年工作总结')).toHaveLength(1);
});

test('a long title is broken between words and keeps every character', () => {
  const title = '云麓市退役军人事务局关于2026年度工作情况和2027年工作打算的报告';
  const lines = titleLines(title);
  expect(lines.join('')).toBe(title);
  expect(lines).toHaveLength(2);
  expect(lines[0]).not.toMatch(/\d$/);
  for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(TITLE_CHARACTERS);
});
