import type { InlineNode } from '#kit/report-document/index.ts';

export const SUGGESTION_KINDS = ['growth', 'fall', 'target-reached', 'target-missed', 'areas'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** A sentence offered to the writer: words of the definitions and figures, nothing else. */
export interface Suggestion {
  /** Names it for as long as the figures call for it, such as 'growth:visit-persons'. */
  readonly key: string;
  readonly kind: SuggestionKind;
  readonly metric: string;
  /** Why it is offered, in one sentence. */
  readonly reason: string;
  readonly nodes: readonly InlineNode[];
}
