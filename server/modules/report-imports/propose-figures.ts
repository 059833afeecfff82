import { findMetric } from '#definitions';
import {
  plainFigure,
  type ChipComparison,
  type FigureAttributes,
  type WrittenPlace,
} from '#kit/report-document/index.ts';
import { agreesWithRecord, weightOfAgreement } from './agrees-with-record.ts';
import { readWrittenChanges, type WrittenChange } from './read-written-changes.ts';
import type { MetricProposal } from './propose-metrics.ts';
import type { WrittenNumber } from './read-written-numbers.ts';

/** A number of the document with every metric its words may mean, best first. */
export interface NamedNumber {
  readonly block: number;
  readonly number: WrittenNumber;
  /** Set when it says how the figure stands to last year. */
  readonly change: WrittenChange | null;
  /** The words around it, for the writer to judge by. */
  readonly before: string;
  readonly after: string;
  readonly candidates: readonly MetricProposal[];
}

/** What the records say of a metric for the days and area of the document. */
export interface RecordedValue {
  /** In the metric's smallest unit: fen for money, 0–100 for per cents. */
  readonly value: number;
  readonly text: string;
}

interface FigureProposal {
  readonly metric: string;
  readonly title: string;
  readonly unit: string;
  readonly score: number;
  readonly figure: FigureAttributes;
  /** The record's own value in words; null where there is none. */
  readonly recorded: string | null;
  readonly agrees: boolean;
}

/** A written number with the figures it may be; the first proposal is the best, and the writer confirms. */
export interface ProposedFigure extends WrittenPlace {
  readonly written: string;
  readonly value: number;
  readonly unit: string;
  readonly before: string;
  readonly after: string;
  readonly proposals: readonly FigureProposal[];
}

/** By words alone a proposal has to be likelier than one the records agree with. */
const LEAST_BY_WORDS = 0.5;
const MOST_PROPOSALS = 3;

/** How the chip of a number compares. */
export const comparisonOf = ({ change }: Pick<NamedNumber, 'change'>): ChipComparison =>
  change?.compare ?? 'none';

/** Under what a record is kept: a metric's own value, or how it stands to last year. */
export const recordKey = (metric: string, compare: ChipComparison): string => `${metric} ${compare}`;

const agreesWith = ({ number, change }: NamedNumber, { value, text }: RecordedValue): boolean =>
  change ? readWrittenChanges(text)[0]?.meaning === change.meaning : agreesWithRecord(number, value);

const figureFor = (id: string, metric: string, named: NamedNumber): FigureAttributes => {
  const { number, change } = named;
  if (change) return plainFigure(id, metric, { compare: change.compare, scale: number.scale });
  const own = findMetric(metric)?.unit ?? '';
  return plainFigure(id, metric, {
    wording: own === '%' && number.wording === 'floor' ? 'exact' : number.wording,
    scale: own === '%' ? 'none' : number.scale,
    unit: own === number.unit ? null : number.unit,
  });
};

const proposalsFor = (
  id: string,
  named: NamedNumber,
  recorded: ReadonlyMap<string, RecordedValue>,
): FigureProposal[] =>
  named.candidates
    .map((candidate) => {
      const record = recorded.get(recordKey(candidate.metric, comparisonOf(named)));
      const agrees = record !== undefined && agreesWith(named, record);
      return {
        ...candidate,
        record,
        agrees,
        likely: candidate.rank + (agrees ? weightOfAgreement(named.number) : 0),
      };
    })
    .filter(({ agrees, score }) => agrees || score >= LEAST_BY_WORDS)
    .sort((one, other) => other.likely - one.likely)
    .slice(0, MOST_PROPOSALS)
    .map(({ metric, title, unit, score, record, agrees }) => ({
      metric,
      title,
      unit,
      score,
      figure: figureFor(id, metric, named),
      recorded: record?.text ?? null,
      agrees,
    }));

/** Each number with the figures it may be: by its words, and by what the records of its days say. Pure. */
export const proposeFigures = (
  numbers: readonly NamedNumber[],
  recorded: ReadonlyMap<string, RecordedValue>,
): ProposedFigure[] =>
  numbers.map((named) => {
    const { block, number, before, after } = named;
    const { start, end, written, value, unit } = number;
    const proposals = proposalsFor(`i${block}-${start}`, named, recorded);
    return { block, start, end, written, value, unit, before, after, proposals };
  });
