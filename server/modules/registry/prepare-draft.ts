import type { FieldProblem } from '#platform/errors/problem.ts';
import { openFactsOf, sealedFactsOf, type OpenFacts, type PersonDraft } from './person-draft.ts';
import { blindIndexesOf, sealNew, type BlindIndexes, type StoredEnvelope } from './person-envelope.ts';
import { validateDraft } from './validate-draft.ts';

/** All of a draft that needs no database: what is wrong with it, or its facts, indexes and sealed envelope. */
export type PreparedDraft =
  | { readonly problems: readonly [FieldProblem, ...FieldProblem[]] }
  | {
      readonly problems: readonly [];
      readonly facts: OpenFacts;
      readonly indexes: BlindIndexes;
      readonly sealed: StoredEnvelope;
    };

const prepared = new WeakMap<PersonDraft, PreparedDraft>();

/**
 * Checks and seals a draft, once: an import does so while the batch before is being written, and `filePeople` finds it
 * done. Drafts are never changed.
 */
export const prepareDraft = (draft: PersonDraft): PreparedDraft => {
  const known = prepared.get(draft);
  if (known) return known;
  const made = prepare(draft);
  prepared.set(draft, made);
  return made;
};

const prepare = (draft: PersonDraft): PreparedDraft => {
  const [first, ...others] = validateDraft(draft);
  if (first) return { problems: [first, ...others] };
  const sealedFacts = sealedFactsOf(draft);
  return {
    problems: [],
    facts: openFactsOf(draft),
    indexes: blindIndexesOf(sealedFacts),
    sealed: sealNew(sealedFacts),
  };
};
