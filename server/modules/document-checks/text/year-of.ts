import type { TextBlock } from '../text-block.ts';

const OPENING_BLOCKS = 4;
const YEAR = /(?<![\d.])(?:19|20)\d{2}(?=年)/g;

const yearsIn = (text: string): number[] => [...text.matchAll(YEAR)].map(([year]) => Number(year));

const mostFrequent = (years: readonly number[]): number | undefined => {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].toSorted((left, right) => right[1] - left[1] || right[0] - left[0])[0]?.[0];
};

/** The year a document is about: the first in its title or opening, otherwise the one it names most. */
export const yearOf = (blocks: readonly TextBlock[]): number | undefined => {
  const opening = blocks.slice(0, OPENING_BLOCKS).flatMap(({ text }) => yearsIn(text));
  return opening[0] ?? mostFrequent(blocks.flatMap(({ text }) => yearsIn(text)));
};
