import type { Answers, LedgerDefinition } from '#kit/define-ledger.ts';
import type { PickedPerson } from '../person-picker/picked-person.ts';

/** What stands in the form: not yet checked. */
export interface EntryDraft {
  readonly region: number | undefined;
  readonly answers: Answers;
  /** In the order picked; one at most unless the ledger takes several. */
  readonly people: readonly PickedPerson[];
}

const LONG_NUMBER = /\d{7,}/;

/**
 * The part of a draft that may stay in the browser overnight: nobody, and no text that carries a long number
 * (an identity number, a phone, an account).
 */
export const withoutPersonalIdentifiers = (draft: EntryDraft): EntryDraft => ({
  region: draft.region,
  people: [],
  answers: Object.fromEntries(
    Object.entries(draft.answers).filter(
      ([, value]) => typeof value !== 'string' || !LONG_NUMBER.test(value),
    ),
  ),
});

/** Answers of fields the ledger no longer has are dropped, so that an old draft never blocks the form. */
export const fitDraft = (ledger: LedgerDefinition, draft: EntryDraft): EntryDraft => {
  const codes = new Set(ledger.fields.map((field) => field.code));
  return {
    ...draft,
    answers: Object.fromEntries(Object.entries(draft.answers).filter(([code]) => codes.has(code))),
  };
};
