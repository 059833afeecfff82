import type { Answers } from '../define-ledger.ts';
import type { ExpressionRow } from '../expression/evaluate.ts';

/** A person as the rules see it: open facts of the file by their codes, without the prefix, and `age`, `state`. */
export type ExamplePerson = ExpressionRow;

/** A matter that goes through: becomes a test, a case of the demonstration city and a paragraph of the guide. */
export interface ServiceItemExample {
  readonly title: string;
  readonly person: ExamplePerson;
  readonly answers: Answers;
  /** YYYY-MM-DD; for items with terms of law. */
  readonly appliedOn?: string;
  /** Answers of each step that has fields: step code → answers. */
  readonly steps?: Readonly<Record<string, Answers>>;
}

/** A matter that must not go through, and what says so. */
export interface ServiceItemCounterExample {
  readonly title: string;
  readonly person: ExamplePerson;
  readonly answers: Answers;
  readonly appliedOn?: string;
  /** What the desks wrote, where that is what stands in the way. */
  readonly steps?: Readonly<Record<string, Answers>>;
  /** The eligibility rule, refusal, field or invariant (null) that stands in the way, and nothing else. */
  readonly refusedBy:
    { readonly rule: string } | { readonly refusal: string } | { readonly field: string | null };
}

export interface ServiceItemExamples {
  readonly accepted: readonly ServiceItemExample[];
  readonly refused: readonly ServiceItemCounterExample[];
  /** How cases of the demonstration city vary; the same keys as the form and the steps. */
  readonly demonstration: {
    /** About how many matters a township sees in a year. */
    readonly perTownshipYear: number;
    readonly draw: Readonly<Record<string, readonly (string | number | boolean | null)[]>>;
    readonly together?: readonly Answers[];
  };
}

export const defineServiceItemExamples = (examples: ServiceItemExamples): ServiceItemExamples => examples;
