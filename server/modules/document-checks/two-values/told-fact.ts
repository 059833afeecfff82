import type { CheckedDocument } from '../checked-document.ts';
import type { Span } from '../define-rule.ts';
import type { Quantity } from '../text/quantity.ts';
import type { Sentence } from '../text/sentences.ts';

/** A number of a document with the words that say what it is of. */
export interface ToldFact extends Span {
  readonly name: string;
  readonly quantity: Quantity;
}

/** A fact, and one told later that cannot be true beside it. */
export type Contradiction = readonly [first: ToldFact, later: ToldFact];

/** A finder of facts told twice with other numbers, for one reason. */
export type FindContradictions = (document: CheckedDocument) => Iterable<Contradiction>;

/** The fact a number of a sentence tells; its place is the place of the number. */
export const toldFact = (sentence: Sentence, quantity: Quantity, name: string): ToldFact => ({
  block: sentence.block,
  start: sentence.start + quantity.start,
  end: sentence.start + quantity.end,
  name,
  quantity,
});
