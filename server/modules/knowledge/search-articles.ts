import type { KnowledgeArticle } from '#kit';
import { plain, spellArticle, type SpelledArticle } from './spell-article.ts';

/** An article found, and in words why it stands where it does. */
export interface FoundArticle {
  readonly article: KnowledgeArticle;
  readonly score: number;
  readonly why: string;
}

interface Reason {
  readonly score: number;
  readonly why: string;
}

const LATIN = /^[a-z]+$/;
/** Initials of fewer letters than these would fit everything. */
const FEWEST_INITIALS = 3;
/** Of the pairs of characters of a question, so much must be found for the article to be offered. */
const LEAST_SHARE = 0.25;

/** The best reason for which one word fits an article; null when it does not. Order and numbers are the whole ranking. */
const reasonOf = (word: string, spelled: SpelledArticle): Reason | null => {
  if (spelled.asked.includes(word)) return { score: 120, why: `正是常见问法“${word}”` };
  if (spelled.title.startsWith(word)) return { score: 110, why: `标题以“${word}”开头` };
  if (spelled.title.includes(word)) return { score: 100, why: `标题含“${word}”` };
  if (spelled.asked.some((line) => line.includes(word))) return { score: 80, why: `常见问法含“${word}”` };
  if (LATIN.test(word)) {
    if (spelled.pinyin.some((line) => line.includes(word))) return { score: 60, why: `拼音“${word}”` };
    if (word.length >= FEWEST_INITIALS && spelled.initials.some((line) => line.includes(word)))
      return { score: 50, why: `拼音首字母“${word}”` };
  }
  return spelled.body.includes(word) ? { score: 20, why: `正文含“${word}”` } : null;
};

const pairsOf = (text: string): string[] => {
  const characters = [...text];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
};

/** For a whole sentence that stands nowhere as it is: how many of its pairs of characters an article holds. */
const looseReason = (sentence: string, spelled: SpelledArticle): Reason | null => {
  const pairs = pairsOf(sentence);
  if (pairs.length < 2) return null;
  const near = spelled.title + spelled.asked.join('');
  const inNear = pairs.filter((pair) => near.includes(pair)).length;
  const inAll = pairs.filter((pair) => near.includes(pair) || spelled.body.includes(pair)).length;
  if (inAll / pairs.length < LEAST_SHARE || inNear === 0) return null;
  return {
    score: Math.round((10 * (inNear + inAll)) / (2 * pairs.length)),
    why: `含问句中的${inAll}处字词`,
  };
};

const whole = (words: readonly string[], spelled: SpelledArticle): Reason | null => {
  const reasons = words.map((word) => reasonOf(word, spelled));
  if (reasons.some((reason) => reason === null)) return null;
  const found = reasons as Reason[];
  return {
    score: found.reduce((sum, { score }) => sum + score, 0) / found.length,
    why: found.map(({ why }) => why).join('，'),
  };
};

/**
 * Finds articles by words, pinyin or initials, best first: every word must fit, each by its best reason, and a sentence that
 * fits nowhere as it stands by its pairs of characters. Equal ones stand newest law first, then by code.
 */
export const searchArticles = (articles: readonly KnowledgeArticle[], text: string): FoundArticle[] => {
  const words = text
    .split(/\s+/)
    .map(plain)
    .filter((word) => word !== '');
  if (words.length === 0) return articles.map((article) => ({ article, score: 0, why: '' }));
  const judge = (by: (spelled: SpelledArticle) => Reason | null): FoundArticle[] =>
    articles.flatMap((article) => {
      const reason = by(spellArticle(article));
      return reason === null ? [] : [{ article, ...reason }];
    });
  const exact = judge((spelled) => whole(words, spelled));
  const isSentence = exact.length === 0 && words.length === 1;
  const found = isSentence ? judge((spelled) => looseReason(words.join(''), spelled)) : exact;
  return found.toSorted(
    (one, other) =>
      other.score - one.score ||
      other.article.from.localeCompare(one.article.from) ||
      one.article.code.localeCompare(other.article.code),
  );
};
