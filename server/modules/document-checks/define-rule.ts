import type { CheckedDocument } from './checked-document.ts';

/** error: wrong whatever was meant · warning: most likely wrong · advice: against a norm, though understood. */
export type Severity = 'error' | 'warning' | 'advice';

/** A part of one block. */
export interface Span {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** What a rule found: where, what is wrong there, and what to do. Messages are for the office writer. */
export interface Defect extends Span {
  readonly message: string;
  readonly proposal: string;
  /** The text that mends the span when only one is possible. */
  readonly replacement?: string;
  /** Other places that belong to the defect, such as the value it contradicts. */
  readonly related?: readonly Span[];
}

/**
 * One kind of defect. Examples are whole paragraphs divided by line feeds; in wrong ones each defect stands
 * between ⟦ and ⟧, and the rule must find exactly those. A rule that fires on sound prose is a defect itself.
 */
export interface Rule {
  /** kebab-case, never renamed: ignored rules are remembered by it. */
  readonly code: string;
  readonly name: string;
  /** Why it is wrong, in one Chinese sentence, with the norm it rests on where there is one. */
  readonly reason: string;
  readonly severity: Severity;
  /** It doubts values, not how they are written: numbers counted from records are then left alone. */
  readonly doubtsValues?: boolean;
  readonly examples: {
    readonly wrong: readonly string[];
    readonly right: readonly string[];
    /** Other rules that rightly find something in the wrong examples. */
    readonly besides?: readonly string[];
  };
  readonly find: (document: CheckedDocument) => Iterable<Defect>;
}

export const defineRule = (rule: Rule): Rule => rule;
