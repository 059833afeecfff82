import { expect, test } from 'vitest';
import { deskWords, dueWords } from './hotline-words.ts';

test.each([
  ['red', -3, '超期3天'],
  ['amber', 0, '今天到期'],
  ['green', 5, '还有5天'],
  ['grey', null, ''],
] as const)('a %s light with %s days left', (light, days, words) => {
  expect(dueWords(light, days)).toBe(words);
});

test('a desk is called by its line', () => {
  expect(deskWords('benefits')).toBe('优待抚恤');
  expect(deskWords(null)).toBe('');
});
