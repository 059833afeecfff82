import { metrics } from '#definitions';
import { metricPhrases } from '#definitions/document-checks/index.ts';
import { isAllCounted } from '../all-counted.ts';
import type { CheckedDocument } from '../checked-document.ts';
import type { Span } from '../define-rule.ts';
import { APART, nameBefore } from './named-figures.ts';
import { quantitiesOf, type Quantity } from '../text/quantity.ts';

/** A number of a document that says it is the value of a metric. */
export interface StatedFigure extends Span {
  readonly metric: string;
  readonly quantity: Quantity;
}

const PEOPLE = new Set(['人', '名']);
const unitOf = (unit: string): string => (PEOPLE.has(unit) ? '人' : unit);
const keyOf = (name: string, unit: string): string => `${name}\u0000${unitOf(unit)}`;

const known = new Map<string, string>([
  ...metrics.map(({ title, unit, code }) => [keyOf(title, unit), code] as const),
  ...metricPhrases.map(({ phrase, unit, metric }) => [keyOf(phrase, unit), metric] as const),
]);

/**
 * The figures of a document that name their metric, by its title or a listed phrase right before the number and in its
 * unit. Sentences of another time, place, share or plan are passed over, and so are figures that were counted.
 */
export const statedFigures = (document: CheckedDocument, year: number): StatedFigure[] =>
  document.proseSentences.flatMap((sentence) => {
    const { block, start, text } = sentence;
    if (document.plans.has(block) || APART.test(text.replaceAll(`${year}年`, ''))) return [];
    return quantitiesOf(sentence).flatMap((quantity) => {
      const metric = known.get(keyOf(nameBefore(text, quantity.start), quantity.unit));
      const span = { block, start: start + quantity.start, end: start + quantity.end };
      return metric === undefined || isAllCounted(document.blocks, span)
        ? []
        : [{ ...span, metric, quantity }];
    });
  });
