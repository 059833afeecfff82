import { pinyin } from 'pinyin-pro';
import type { KnowledgeArticle } from '#kit';

/** What a query is held against, all in lower case without punctuation. */
export interface SpelledArticle {
  readonly title: string;
  readonly asked: readonly string[];
  /** Full pinyin of the title and of each way of asking, and their initials. */
  readonly pinyin: readonly string[];
  readonly initials: readonly string[];
  readonly body: string;
}

const MARKS = /[\s\p{P}\p{S}]+/gu;

/** A text as it is compared. */
export const plain = (text: string): string => text.toLowerCase().replaceAll(MARKS, '');

const syllablesOf = (text: string): string[] =>
  pinyin(plain(text), { toneType: 'none', type: 'array', v: true }).map((syllable) => syllable.toLowerCase());

const known = new WeakMap<KnowledgeArticle, SpelledArticle>();

/** Spells an article once for as long as it lives. */
export const spellArticle = (article: KnowledgeArticle): SpelledArticle => {
  const spelled = known.get(article);
  if (spelled) return spelled;
  const lines = [article.title, ...article.asked].map(syllablesOf);
  const result = {
    title: plain(article.title),
    asked: article.asked.map(plain),
    pinyin: lines.map((syllables) => syllables.join('')),
    initials: lines.map((syllables) => syllables.map((syllable) => syllable[0] ?? '').join('')),
    body: plain([...article.body, ...article.sources.map(({ law }) => law)].join('')),
  };
  known.set(article, result);
  return result;
};
