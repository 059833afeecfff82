import type { Scalar, Expression } from '../expression/expression.ts';

/** Facts of the case itself that results may use; days are YYYY-MM-DD. */
export type CaseFact = 'number' | 'appliedOn' | 'acceptedOn' | 'closedOn';

/** Where a value of a result comes from: an answer (of the form or of a step), a constant, a fact of the case. */
export type MappedValue =
  | { readonly from: 'answer'; readonly field: string }
  | { readonly from: 'constant'; readonly value: Scalar }
  | { readonly from: 'case'; readonly fact: CaseFact };

export const fromAnswer = (field: string): MappedValue => ({ from: 'answer', field });
export const constant = (value: Scalar): MappedValue => ({ from: 'constant', value });
export const fromCase = (fact: CaseFact): MappedValue => ({ from: 'case', fact });

interface ResultBase {
  /** Only when this holds. Results belong to matters that were approved. */
  readonly when?: Expression;
}

/** What an approved matter brings about when it is closed, in the same transaction. */
export type ResultDefinition = ResultBase &
  (
    | {
        /** A line of a ledger about the applicant, so that the report's figures move by themselves (decision 27). */
        readonly kind: 'ledger-entry';
        readonly ledger: string;
        readonly answers: Readonly<Record<string, MappedValue>>;
      }
    | {
        /** A correction of the person's file: field code → value. */
        readonly kind: 'registry';
        readonly facts: Readonly<Record<string, MappedValue>>;
      }
    | {
        /** An amount in fen asked of the payment desk. */
        readonly kind: 'payment-request';
        readonly title: string;
        readonly amount: MappedValue;
      }
    | {
        /** A paper or card handed over; delivery is an act of its own. */
        readonly kind: 'certificate' | 'card';
        readonly title: string;
      }
  );
