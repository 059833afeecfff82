import { findMetric } from '#definitions';
import {
  blockText,
  plainFigure,
  titleOf,
  type FigureAttributes,
  type ReportDocument,
  type WrittenPlace,
} from '#kit/report-document/index.ts';
import { documentFromBlocks, type FileBlock } from './document-from-blocks.ts';
import { proposeMetrics, type MetricProposal } from './propose-metrics.ts';
import { readWrittenNumbers, type WrittenNumber } from './read-written-numbers.ts';
import { shiftYears } from './shift-years.ts';

/** A written number with the figures it may be; the first proposal is the best, and the writer confirms. */
export interface ProposedFigure extends WrittenPlace {
  readonly written: string;
  readonly value: number;
  readonly unit: string;
  /** The words around it, for the writer to judge by. */
  readonly before: string;
  readonly after: string;
  readonly proposals: readonly (MetricProposal & { readonly figure: FigureAttributes })[];
}

export interface ImportedDocument {
  /** The title as the file has it. */
  readonly title: string;
  readonly document: ReportDocument;
  /** The year the file speaks of by its title, or null. */
  readonly year: number | null;
  readonly figures: readonly ProposedFigure[];
}

const AROUND = 24;

const figureFor = (id: string, metric: string, number: WrittenNumber): FigureAttributes => {
  const own = findMetric(metric)?.unit ?? '';
  return plainFigure(id, metric, {
    wording: own === '%' && number.wording === 'floor' ? 'exact' : number.wording,
    scale: own === '%' ? 'none' : number.scale,
    unit: own === number.unit ? null : number.unit,
  });
};

const figuresOf = (text: string, block: number): ProposedFigure[] =>
  readWrittenNumbers(text).flatMap((number, at) => {
    const proposals = proposeMetrics(text, number);
    const { start, end, written, value, unit } = number;
    return [
      {
        block,
        start,
        end,
        written,
        value,
        unit,
        before: text.slice(Math.max(0, start - AROUND), start),
        after: text.slice(end, end + AROUND),
        proposals: proposals.map((one) => ({
          ...one,
          figure: figureFor(`i${block}-${at + 1}`, one.metric, number),
        })),
      },
    ];
  });

/**
 * Last year's report as a document to go on from: its text with headings, years moved on to `year`, and every number with
 * a unit, each with the metrics its words and unit suggest. Nothing is decided here. Pure.
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
    figures: document.content.flatMap((block, index) =>
      block.type === 'heading' || block.type === 'paragraph' ? figuresOf(blockText(block), index) : [],
    ),
  };
};
