import type { Tx } from '#platform/db/database.ts';
import { getPerson } from '../get-person.ts';
import { numberSlip, type NumberSlip } from '../likeness/number-slip.ts';
import { SEALED_FIELDS } from '../person-draft.ts';
import { openEnvelope } from '../person-envelope.ts';
import type { PersonRef } from '../person-row.ts';

/** What can be said of two files' sealed facts without showing them. */
export interface SealedComparison {
  readonly numberSlip: NumberSlip | null;
  /** By sealed fact: whether both hold the same. */
  readonly isSealedSame: Readonly<Record<string, boolean>>;
}

/** Compares the sealed facts of two files in scope. Throws Problem not-found. */
export const compareSealed = async (tx: Tx, one: PersonRef, other: PersonRef): Promise<SealedComparison> => {
  const left = openEnvelope(await getPerson(tx, one));
  const right = openEnvelope(await getPerson(tx, other));
  return {
    numberSlip: numberSlip(left.idNumber, right.idNumber),
    isSealedSame: Object.fromEntries(SEALED_FIELDS.map((code) => [code, left[code] === right[code]])),
  };
};
