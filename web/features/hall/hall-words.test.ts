import { expect, test } from 'vitest';
import { callWords, concernWords, minutesWords, waitWords } from './hall-words.ts';

test('a call is spoken digit by digit', () => {
  expect(callWords('A012', '三号窗口')).toBe('请A 0 1 2号，到三号窗口办理');
});

test.each([
  [null, '窗口暂未开放'],
  [0, '现在就能办'],
  [12, '约等12分钟'],
])('a wait of %s minutes', (minutes, words) => {
  expect(waitWords(minutes)).toBe(words);
});

test('what the hall head should see to is one sentence', () => {
  const lists = { 'service-matter': { title: '', entries: [{ code: 'legal', label: '法律服务' }] } };
  const concern = { light: 'red', about: 'legal', kind: 'not-served', minutes: null } as const;
  expect(concernWords(lists, concern)).toBe('法律服务有人等候，没有开放的窗口');
});

test.each([
  [28.8, '28.8分钟'],
  [120, '120分钟'],
  [578.5, '9小时39分钟'],
  [600, '10小时'],
])('%s minutes in the hall', (minutes, words) => {
  expect(minutesWords(minutes)).toBe(words);
});
