import { blockText, titleOf, type ReportDocument } from '#kit/report-document/index.ts';
import type { ReportDays } from '#kit/report-period.ts';
import { daysOfDocument } from './days-of-document.ts';
import { documentFromBlocks, type FileBlock } from './document-from-blocks.ts';
import type { NamedNumber } from './propose-figures.ts';
import { proposeMetrics } from './propose-metrics.ts';
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

const numbersIn = (text: string, block: number): NamedNumber[] =>
  readWrittenNumbers(text).map((number) => ({
    block,
    number,
    before: text.slice(Math.max(0, number.start - AROUND), number.start),
    after: text.slice(number.end, number.end + AROUND),
    candidates: proposeMetrics(text, number),
  }));

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
            read.content.slice(1).map((block) => ('content' in block ? blockText(block) : '')),
            found,
          ),
    numbers: document.content.flatMap((block, index) =>
      block.type === 'heading' || block.type === 'paragraph' ? numbersIn(blockText(block), index) : [],
    ),
  };
};
