import { blockText, titleOf, type ReportDocument } from '#kit/report-document/index.ts';
import type { ReportDays } from '#kit/report-period.ts';
import { daysOfDocument } from './days-of-document.ts';
import { documentFromBlocks, type FileBlock } from './document-from-blocks.ts';
import type { NamedNumber } from './propose-figures.ts';
import { proposeMetrics } from './propose-metrics.ts';
import { readWrittenChanges, type WrittenChange } from './read-written-changes.ts';
import { readWrittenNumbers } from './read-written-numbers.ts';
import { shiftYears } from './shift-years.ts';

export interface ImportedDocument {
  /** The title as the file has it. */
  readonly title: string;
  readonly document: ReportDocument;
  /** The year the file speaks of by its title, or null. */
  readonly year: number | null;
  /** The days it reports on; null without a year. */
  readonly days: ReportDays | null;
  readonly numbers: readonly NamedNumber[];
}

const AROUND = 24;

const wordsAround = (text: string, { start, end }: { readonly start: number; readonly end: number }) => ({
  before: text.slice(Math.max(0, start - AROUND), start),
  after: text.slice(end, end + AROUND),
});

/** The number a comparison speaks of: the last one its sentence has named before it. */
const comparedBy = (text: string, { start }: WrittenChange, numbers: readonly NamedNumber[]) => {
  const of = numbers.findLast(({ number }) => number.end <= start);
  return of && !/[。；]/.test(text.slice(of.number.end, start)) ? of : undefined;
};

const numbersIn = (text: string, block: number): NamedNumber[] => {
  const changes = readWrittenChanges(text);
  const numbers = readWrittenNumbers(text)
    .filter(({ start }) => !changes.some((change) => change.start <= start && start < change.end))
    .map((number) => ({
      block,
      number,
      change: null,
      ...wordsAround(text, number),
      candidates: proposeMetrics(text, number),
    }));
  const compared = changes.flatMap((change): NamedNumber[] => {
    const of = comparedBy(text, change, numbers);
    const { start, end, written } = change;
    return of
      ? [{ ...of, number: { ...of.number, start, end, written }, change, ...wordsAround(text, change) }]
      : [];
  });
  return [...numbers, ...compared].sort((one, other) => one.number.start - other.number.start);
};

/**
 * Last year's report as a document to go on from: its text with headings, years moved on to `year`, and every number with
 * a unit, each with the metrics its words and unit may mean. Nothing is decided here. Pure.
 */
export const importDocument = (blocks: readonly FileBlock[], year: number): ImportedDocument => {
  const read = documentFromBlocks(blocks);
  const own = Number(/(20\d{2})\s*年/.exec(titleOf(read))?.[1] ?? Number.NaN);
  const found = Number.isNaN(own) ? null : own;
  const document = found === null ? read : shiftYears(read, year - found, found);
  return {
    title: titleOf(read),
    document,
    year: found,
    days:
      found === null
        ? null
        : daysOfDocument(
            titleOf(read),
            read.content.filter(({ type }) => type === 'paragraph').map(blockText),
            found,
          ),
    numbers: document.content.flatMap((block, index) =>
      block.type === 'heading' || block.type === 'paragraph' ? numbersIn(blockText(block), index) : [],
    ),
  };
};
