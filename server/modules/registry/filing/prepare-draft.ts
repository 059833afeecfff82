import type { FieldProblem } from '#platform/errors/problem.ts';
import { openFactsOf, sealedFactsOf, type OpenFacts, type PersonDraft } from '../person-draft.ts';
import { writeNew, type WrittenEnvelope } from '../person-envelope.ts';
import { validateDraft } from './validate-draft.ts';

/** All of a draft that needs no database: what is wrong with it, or its open facts and its sealed ones. */
export type PreparedDraft = { readonly draft: PersonDraft } & (
  | { readonly problems: readonly [FieldProblem, ...FieldProblem[]] }
  | {
      readonly problems: readonly [];
      readonly facts: OpenFacts;
      readonly sealed: WrittenEnvelope;
    }
);

/** Checks and seals a draft, which takes as long as writing it: an import does so while the batch before is written. */
export const prepareDraft = (draft: PersonDraft): PreparedDraft => {
  const [first, ...others] = validateDraft(draft);
  if (first) return { draft, problems: [first, ...others] };
  return { draft, problems: [], facts: openFactsOf(draft), sealed: writeNew(sealedFactsOf(draft)) };
};
