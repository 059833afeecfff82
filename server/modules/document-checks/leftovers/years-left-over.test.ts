import { expect, test } from 'vitest';
import { checkDocument } from '../check-document.ts';
import { readText } from '../read-text.ts';

test('an event of another year is held against the year the title gives that event', () => {
  const document = readText(
    '2025年工作总结和2026年春节走访慰问方案\n一、走访安排\n2025年春节走访慰问由县局牵头，各镇街参加。',
  );
  expect(
    checkDocument(document)
      .filter(({ rule }) => rule === 'other-year')
      .map(({ excerpt, message }) => ({ excerpt, message })),
  ).toEqual([{ excerpt: '2025年春节', message: '标题是2026年，这里写的是2025年。' }]);
});
