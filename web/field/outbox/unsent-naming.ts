import { isOpen, type FieldEntry, type OpenEntry } from './field-entry.ts';

/** What on the phone names a person and is not sent yet. */
export const unsentNaming = (entries: readonly FieldEntry[], personId: string): readonly OpenEntry[] =>
  entries.filter(isOpen).filter(({ draft }) => draft.people.some(({ id }) => id === personId));
