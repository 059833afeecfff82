import { expect, test } from 'vitest';
import { withoutLongNumbers } from './without-long-numbers.ts';

const typed = (from: number, text: string) => ({
  stepType: 'replace',
  from,
  to: from,
  slice: { content: [{ type: 'text', text }] },
});
const textOf = (steps: readonly unknown[]) =>
  steps.map((step) => (step as ReturnType<typeof typed>).slice.content[0]?.text).join('');

test('a long number is masked, pasted whole or typed key by key', () => {
  expect(textOf(withoutLongNumbers([typed(1, '电话13800001111。')]))).toBe('电话＊＊＊＊＊＊＊＊＊＊＊。');
  const keys = [...'13800001111'].map((digit, at) => typed(5 + at, digit));
  expect(textOf(withoutLongNumbers([typed(1, '电话'), ...keys, typed(16, '。')]))).toBe(
    '电话＊＊＊＊＊＊＊＊＊＊＊。',
  );
});

test('years, counts and areas asked for stay', () => {
  const keys = [...'2026'].map((digit, at) => typed(1 + at, digit));
  expect(textOf(withoutLongNumbers(keys))).toBe('2026');
  const chip = {
    stepType: 'attr',
    pos: 3,
    attr: 'region',
    value: 990101000000,
    attrs: { region: 990101000000 },
  };
  expect(withoutLongNumbers([chip])).toEqual([chip]);
});
