import { readInWords } from './read-in-words.ts';
import { wordCosts } from './word-costs.ts';

/** Words as common as this: what follows a doubled character is no chance. */
const COMMON = 16;
/** 村级站站长, 优抚科科长, 全县县域: an office of the house named right before it. */
const OF_THE_SAME = '长员民委内域情';
/** Bits a text is cheaper to read by with the character written once. 农民工工资 gains next to nothing. */
const LEAST_GAIN = 10;

/** The head of a word written twice. */
export interface DoubledHead {
  readonly start: number;
  readonly written: string;
  readonly word: string;
}

const gainOf = (run: string, at: number): number =>
  readInWords(run).total - readInWords(run.slice(0, at) + run.slice(at + 1)).total;

/** Words of two characters whose first is written twice where nothing makes sense of it: 提提供, 开开展. */
export const doubledHeadsIn = (text: string): DoubledHead[] => {
  const costs = wordCosts();
  return [...text.matchAll(/[\u4e00-\u9fff]{3,}/g)].flatMap(({ 0: run, index: from }) =>
    [...run.matchAll(/(?=([\u4e00-\u9fff])\1([\u4e00-\u9fff]))/g)].flatMap(
      ({ 1: head = '', 2: tail = '', index }) => {
        const isWord = (costs.get(head + tail) ?? Infinity) <= COMMON && !costs.has(head + head);
        const isOffice = index > 0 && OF_THE_SAME.includes(tail);
        return isWord && !isOffice && tail !== head && gainOf(run, index) >= LEAST_GAIN
          ? [{ start: from + index, written: head + head + tail, word: head + tail }]
          : [];
      },
    ),
  );
};
