import { readFileSync } from 'node:fs';
import {
  commonWords,
  fieldWords,
  fixedPhrases,
  knownSlips,
  rareWords,
} from '#definitions/document-checks/index.ts';

/** How many words the frequencies were counted in, as a binary logarithm. */
const LOG_TOTAL = 25.84;
/** A word of the field is at least as frequent as this: 2 to the power of 11 in the whole. */
const LOG_OF_FIELD = 11;
const LOG_OF_RARE = 6;
export const LONGEST_WORD = 5;

const file = new URL('../../../../definitions/document-checks/word-frequencies.txt', import.meta.url);

const readCosts = (): ReadonlyMap<string, number> => {
  const costs = new Map<string, number>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [log, ...words] = line.split(' ');
    if (line.startsWith('#') || words.length === 0) continue;
    for (const word of words) costs.set(word, LOG_TOTAL - Number(log));
  }
  const know = (words: readonly string[], log: number): void => {
    for (const word of words) costs.set(word, Math.min(costs.get(word) ?? Infinity, LOG_TOTAL - log));
  };
  know(commonWords, LOG_OF_FIELD);
  know([...fieldWords, ...rareWords], LOG_OF_RARE);
  for (const phrase of fixedPhrases) {
    know([phrase], LOG_OF_RARE);
    if (phrase.length === 4) know([phrase.slice(0, 2), phrase.slice(2)], LOG_OF_RARE);
  }
  for (const wrong of knownSlips.keys()) costs.delete(wrong);
  return costs;
};

let known: ReadonlyMap<string, number> | undefined;

/** What each known word costs, in bits: the rarer it is, the more. Read at the first use and kept. */
export const wordCosts = (): ReadonlyMap<string, number> => (known ??= readCosts());

/** What one word costs, in bits; one that no list knows is beyond price. */
export const costOf = (word: string): number => wordCosts().get(word) ?? Infinity;

export const isKnownWord = (word: string): boolean => wordCosts().has(word);
