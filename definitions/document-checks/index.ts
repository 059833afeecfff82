/** What the document checks compare with: lists anyone may extend without touching a rule. */
export { commonWords, rareWords } from './common-words.ts';
export { contextConfusions } from './context-confusions.ts';
export { fieldWords } from './field-words.ts';
export { fixedPhrases } from './fixed-phrases.ts';
export { knownSlips } from './known-slips.ts';
export { lawTitles } from './law-titles.ts';
export { likeWords } from './like-words.ts';
export { measureKinds } from './measure-kinds.ts';
export { measureMismatches } from './measure-mismatches.ts';
export { metricPhrases } from './metric-phrases.ts';
export { officialNames } from './official-names.ts';
export { officialPhrases } from './official-phrases.ts';
export { typingConfusions } from './typing-confusions.ts';
export { wordsOfAnyNumber } from './words-of-any-number.ts';
