import { fixedPhrases, officialPhrases } from '#definitions/document-checks/index.ts';
import { lookAlike } from './look-alikes.ts';
import { onlyDifference } from './only-difference.ts';
import { slipAt, type Slip } from './slip.ts';
import { soundAlike } from './syllables.ts';

const KEY = 2;

const known = [...fixedPhrases, ...officialPhrases];
const byKey = (keyOf: (phrase: string) => string): ReadonlyMap<string, readonly string[]> =>
  Map.groupBy(known, keyOf);

/** A phrase with one wrong character still has its first two or its last two right. */
const byHead = byKey((phrase) => phrase.slice(0, KEY));
const byTail = byKey((phrase) => phrase.slice(-KEY));
const phrases: ReadonlySet<string> = new Set(known);

const HAN = /^[\u4e00-\u9fff]+$/;

/** Whether one character and no more differs, and the two can be taken for each other. */
const isSlipOf = (written: string, phrase: string): boolean => {
  const at = phrases.has(written) ? undefined : onlyDifference(written, phrase);
  return at !== undefined && (soundAlike(phrase[at]!, written[at]!) || lookAlike(phrase[at]!, written[at]!));
};

/** 持之以恒抓落实: the differing character ends one sound phrase and only seems to begin another. */
const isOfNeighbour = (text: string, start: number, phrase: string): boolean => {
  const end = start + phrase.length;
  return (
    (text[start] !== phrase[0] && phrases.has(text.slice(start - 3, start + 1))) ||
    (text[end - 1] !== phrase.at(-1) && phrases.has(text.slice(end - 1, end + 3)))
  );
};

const slipOf = (text: string, start: number, phrase: string): Slip | undefined => {
  const wrong = text.slice(start, start + phrase.length);
  const isSlip =
    start >= 0 && HAN.test(wrong) && isSlipOf(wrong, phrase) && !isOfNeighbour(text, start, phrase);
  return isSlip ? slipAt(start, wrong, phrase) : undefined;
};

/** Fixed phrases with one character gone wrong, in the order of the text. The time grows with the length of the text only. */
export const phraseSlipsIn = (text: string): Slip[] => {
  const found = new Map<number, Slip>();
  for (let at = 0; at + KEY <= text.length; at += 1) {
    const key = text.slice(at, at + KEY);
    for (const phrase of byHead.get(key) ?? []) {
      const slip = slipOf(text, at, phrase);
      if (slip) found.set(slip.start, slip);
    }
    for (const phrase of byTail.get(key) ?? []) {
      const slip = slipOf(text, at + KEY - phrase.length, phrase);
      if (slip) found.set(slip.start, slip);
    }
  }
  return [...found.values()].toSorted((left, right) => left.start - right.start);
};
