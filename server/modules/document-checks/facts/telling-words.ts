import { likeWords, wordsOfAnyNumber } from '#definitions/document-checks/index.ts';
import { costOf } from '../words/word-costs.ts';

const tellNothing: ReadonlySet<string> = new Set(wordsOfAnyNumber);
/** Two characters that only by chance make a rare word are none. */
const DEAREST = 18.5;

/** The words of two characters in a stretch of text that tell what a number in it is of, like words as one. */
export const tellingWords = (text: string): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let at = 0; at + 2 <= text.length; at += 1) {
    const word = text.slice(at, at + 2);
    if (costOf(word) <= DEAREST && !tellNothing.has(word)) found.add(likeWords.get(word) ?? word);
  }
  return found;
};
