import { expect, test } from 'vitest';
import { checkDocument } from './check-document.ts';

const TEXT = '走访慰问300人，其中残疾军人120人、烈属100人、老复员军人110人。';

/** The numbers of the text that are figure chips, by their order. */
const checkedWith = (...chips: number[]) => {
  const counted = [...TEXT.matchAll(/\d+人/g)]
    .filter((_, at) => chips.includes(at))
    .map(({ 0: written, index }) => ({ start: index, end: index + written.length }));
  return checkDocument([{ text: TEXT, kind: 'paragraph', number: 1, counted }]).map(({ rule }) => rule);
};

test('numbers that were all counted from records are not doubted', () => {
  expect(checkedWith(0, 1, 2, 3)).toEqual([]);
});

test('one typed number among counted ones is', () => {
  expect(checkedWith()).toEqual(['wrong-total']);
  expect(checkedWith(0, 1, 2)).toEqual(['wrong-total']);
});
