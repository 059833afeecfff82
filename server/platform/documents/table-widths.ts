import type { DocumentRun, DocumentTable } from './document-block.ts';
import { SIZE, TEXT_WIDTH } from './page-layout.ts';
import { textWidth } from './text-width.ts';

/** 四号, 小四, 五号, 小五, 六号: a table is set as large as its columns allow. */
const SIZES = [SIZE.small, 24, SIZE.note, 18, 15] as const;

/** Left and right of the words of a cell, in twips. */
export const CELL_MARGIN = 80;
const SLACK = 30;

/** Signs that are never divided: numbers and Latin words. */
const WHOLE = /[!-~]+/g;
/** Characters of a heading or name that stand side by side at least. */
const FEWEST_BESIDE = 2;

const wordsOf = (run: DocumentRun): string =>
  typeof run === 'string' ? run : 'missing' in run ? run.missing : run.text;

/** In characters: the longest part of a text that a line may not divide. */
const undivided = (text: string): number =>
  Math.max(
    Math.min(FEWEST_BESIDE, textWidth(text)),
    ...[...text.matchAll(WHOLE)].map(([part]) => textWidth(part)),
  );

/** How a table is set: size in half points, widths in twips. */
export interface TableSetting {
  readonly size: number;
  readonly widths: readonly number[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Columns by their shares, none narrower than it needs; what they lack is taken from those that have more. */
const widthsFor = (shares: readonly number[], needs: readonly number[]): number[] | undefined => {
  if (sum(needs) > TEXT_WIDTH) return undefined;
  const wanted = shares.map((share) => (TEXT_WIDTH * share) / sum(shares));
  const lacking = sum(wanted.map((width, at) => Math.max(0, needs[at]! - width)));
  const spare = sum(wanted.map((width, at) => Math.max(0, width - needs[at]!)));
  return wanted.map((width, at) =>
    Math.floor(width < needs[at]! ? needs[at]! : width - ((width - needs[at]!) * lacking) / (spare || 1)),
  );
};

/** The largest setting in which no number is divided between lines; the smallest where there is none. */
export const tableSetting = ({ columns, rows }: DocumentTable): TableSetting => {
  const shares = columns.map(({ share }) => share);
  const characters = columns.map(({ heading }, at) =>
    Math.max(undivided(heading), ...rows.map((row) => undivided(wordsOf(row[at] ?? '')))),
  );
  for (const size of SIZES) {
    const needs = characters.map((width) => width * size * 10 + 2 * CELL_MARGIN + SLACK);
    const widths = widthsFor(shares, needs);
    if (widths) return { size, widths };
  }
  return {
    size: SIZES.at(-1)!,
    widths: shares.map((share) => Math.floor((TEXT_WIDTH * share) / sum(shares))),
  };
};
