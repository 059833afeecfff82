import type { Slip } from './slip.ts';
import { LONGEST_WORD, wordCosts } from './word-costs.ts';

/** A character no list knows. */
const UNKNOWN = 27;

/** The cheapest way to read a run of characters in words, seen from both ends. */
export interface Reading {
  /** Bits of the cheapest reading of the characters before each place. */
  readonly until: readonly number[];
  /** Bits of the cheapest reading of the characters from each place on. */
  readonly from: readonly number[];
  readonly total: number;
}

/** Reads a run of Chinese characters in words of the known list. The time grows with its length only. */
export const readInWords = (text: string): Reading => {
  const costs = wordCosts();
  const { length } = text;
  const until = Array.from({ length: length + 1 }, () => Infinity);
  const from = Array.from({ length: length + 1 }, () => Infinity);
  const costOf = (start: number, end: number): number =>
    costs.get(text.slice(start, end)) ?? (end - start === 1 ? UNKNOWN : Infinity);
  until[0] = 0;
  for (let end = 1; end <= length; end += 1)
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start += 1)
      until[end] = Math.min(until[end]!, until[start]! + costOf(start, end));
  from[length] = 0;
  for (let start = length - 1; start >= 0; start -= 1)
    for (let end = start + 1; end <= Math.min(length, start + LONGEST_WORD); end += 1)
      from[start] = Math.min(from[start]!, costOf(start, end) + from[end]!);
  return { until, from, total: until[length]! };
};

/** Bits a run of Chinese characters is cheaper to read by once a slip of it is mended. */
export const gainBy = (run: string, { start, end, right }: Slip): number =>
  readInWords(run).total - readInWords(run.slice(0, start) + right + run.slice(end)).total;
