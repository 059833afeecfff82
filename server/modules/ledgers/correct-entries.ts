import type { Answers, LedgerDefinition } from '#kit';
import { actedBefore, requestOf, type ActContext } from '#modules/acts';
import { byCounty } from '#platform/db/by-county.ts';
import type { Tx } from '#platform/db/database.ts';
import { problemLine } from '#platform/errors/problem-line.ts';
import { Problem } from '#platform/errors/problem.ts';
import { correctEntry, requireReason } from './change-entry.ts';
import { entryDigest } from './entry-digest.ts';
import { personOf, type EntryRef, type EntryRow } from './entry-row.ts';
import { getEntry } from './get-entry.ts';
import { holdEntries } from './hold-entries.ts';

/** Some answers of one entry, as they are to be; null empties one. */
export interface EntryEdit extends EntryRef {
  /** The version the clerk saw. */
  readonly rowVersion: number;
  readonly changes: Answers;
}

/** What became of one edit, in the order given. */
export interface CorrectionOutcome extends EntryRef {
  readonly name: string;
  readonly status: 'changed' | 'refused';
  /** Why it was refused, in a clerk's words. */
  readonly reason: string | null;
}

const changedAnswers = (row: EntryRow, changes: Answers): Answers => {
  const merged = { ...(row.answers as unknown as Answers), ...changes };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
};

/** Holds the entries that are edited; answers which of them this very request corrected before. */
const holdAll = async (
  tx: Tx,
  context: ActContext,
  edits: readonly EntryEdit[],
): Promise<ReadonlySet<string>> => {
  const before = new Set<string>();
  for (const [countyCode, own] of byCounty(edits, (edit) => edit.countyCode)) {
    const ids = own.map(({ id }) => id);
    await holdEntries(tx, countyCode, ids);
    for (const id of await actedBefore(tx, countyCode, context, ids)) before.add(id);
  }
  return before;
};

/**
 * Corrects many entries of a ledger, each judged by itself and by an act of its own; people and place stay. One that is
 * refused leaves the others done. The same request again answers the same of those it corrected.
 */
export const correctEntries = async (
  tx: Tx,
  context: ActContext,
  ledger: LedgerDefinition,
  edits: readonly EntryEdit[],
  asLate: boolean,
): Promise<CorrectionOutcome[]> => {
  requireReason(context);
  const before = await holdAll(tx, context, edits);
  const own = { ...context, requestKey: null };
  const outcomes: CorrectionOutcome[] = [];
  for (const { countyCode, id, rowVersion, changes } of edits) {
    const ref = { countyCode, id };
    let name = '';
    try {
      const row = await getEntry(tx, ledger, ref);
      name = `${row.business_day} ${entryDigest(ledger, row.answers as unknown as Answers)}`;
      if (!before.has(id))
        await correctEntry(tx, own, ledger, ref, {
          rowVersion,
          answers: changedAnswers(row, changes),
          person: personOf(row),
          asLate,
          request: requestOf(context),
        });
      outcomes.push({ ...ref, name, status: 'changed', reason: null });
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      outcomes.push({ ...ref, name, status: 'refused', reason: problemLine(problem) });
    }
  }
  return outcomes;
};
