import { TITLE_CHARACTERS } from './page-layout.ts';
import { textWidth } from './text-width.ts';

/** How much longer the first line of two should be: a trapezium with the wide side on top. */
const FIRST_LINE_SHARE = 0.55;

/** The words of a title; a figure stays with the word it counts, and an opening mark with what it opens. */
const words = (title: string): string[] =>
  [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)].reduce<string[]>(
    (found, { segment }) => {
      const before = found.at(-1);
      if (before === undefined || !(/[\d〇（《“]$/.test(before) || /^[）》”、，]/.test(segment)))
        return [...found, segment];
      return [...found.slice(0, -1), before + segment];
    },
    [],
  );

/**
 * Breaks a title that does not fit one line of 二号 into lines of falling width, never inside a word
 * (GB/T 9704-2012, 7.3.1: 回行时要做到词意完整，排列对称).
 */
export const titleLines = (title: string): string[] => {
  const total = textWidth(title);
  if (total <= TITLE_CHARACTERS) return [title];
  const first = Math.min(TITLE_CHARACTERS, Math.max(total * FIRST_LINE_SHARE, total - TITLE_CHARACTERS));
  let line = '';
  let width = 0;
  for (const word of words(title)) {
    const next = width + textWidth(word);
    const closer = Math.abs(next - first) <= Math.abs(width - first);
    if (line !== '' && (next > TITLE_CHARACTERS || !closer)) break;
    line += word;
    width = next;
  }
  return [line, ...titleLines(title.slice(line.length))];
};
