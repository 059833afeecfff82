import type { Answers, LedgerDefinition } from '#kit';
import { actedBefore, requestOf, type ActContext } from '#modules/acts';
import { byCounty } from '#platform/db/by-county.ts';
import type { Tx } from '#platform/db/database.ts';
import { problemLine } from '#platform/errors/problem-line.ts';
import { Problem } from '#platform/errors/problem.ts';
import { correctHeldEntry, requireReason } from './change-entry.ts';
import { entryDigest } from '../reading/entry-digest.ts';
import { personOf, type EntryRef, type EntryRow } from '../entry-row.ts';
import { entryNotFound } from '../get-entry.ts';
import { holdEntries } from './hold-entries.ts';

/** Some answers of one entry, as they are to be; null empties one. */
export interface EntryEdit extends EntryRef {
  /** The version the clerk saw. */
  readonly rowVersion: number;
  readonly changes: Answers;
}

/** What became of one edit, in the order given. */
export interface CorrectionOutcome extends EntryRef {
  /** Day and first answers of the entry, as it is when all is done. */
  readonly name: string;
  readonly status: 'changed' | 'unchanged' | 'refused';
  /** Why it was refused, in a clerk's words. */
  readonly reason: string | null;
}

const changedAnswers = (row: EntryRow, changes: Answers): Answers => {
  const merged = { ...(row.answers as unknown as Answers), ...changes };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null));
};

const nameOf = (ledger: LedgerDefinition, row: EntryRow): string =>
  `${row.business_day} ${entryDigest(ledger, row.answers as unknown as Answers)}`;

interface Held {
  /** The entries in scope by their ids, as they are now. */
  readonly rows: Map<string, EntryRow>;
  /** Those this very request corrected before. */
  readonly before: ReadonlySet<string>;
}

const holdAll = async (tx: Tx, context: ActContext, edits: readonly EntryEdit[]): Promise<Held> => {
  const rows = new Map<string, EntryRow>();
  const before = new Set<string>();
  for (const [countyCode, own] of byCounty(edits, (edit) => edit.countyCode)) {
    const ids = own.map(({ id }) => id);
    for (const row of await holdEntries(tx, countyCode, ids)) rows.set(row.id, row);
    for (const id of await actedBefore(tx, countyCode, context, ids, { kinds: ['ledger.correct'] }))
      before.add(id);
  }
  return { rows, before };
};

/**
 * Corrects many entries of a ledger, each judged by itself and by an act of its own; people and place stay. One that is
 * refused leaves the others done; one that says nothing else is left as it was, and no act. The same request again answers
 * the same of those it corrected.
 */
export const correctEntries = async (
  tx: Tx,
  context: ActContext,
  ledger: LedgerDefinition,
  edits: readonly EntryEdit[],
  asLate: boolean,
): Promise<CorrectionOutcome[]> => {
  requireReason(context);
  const { rows, before } = await holdAll(tx, context, edits);
  const own = { ...context, requestKey: null };
  const outcomes: CorrectionOutcome[] = [];
  for (const { countyCode, id, rowVersion, changes } of edits) {
    const ref = { countyCode, id };
    let name = '';
    try {
      const row = rows.get(id);
      if (row?.ledger !== ledger.code || row.county_code !== countyCode) throw entryNotFound();
      name = nameOf(ledger, row);
      let now = row;
      if (!before.has(id)) {
        const answers = changedAnswers(row, changes);
        const correction = {
          rowVersion,
          answers,
          person: personOf(row),
          asLate,
          request: requestOf(context),
        };
        now = await correctHeldEntry(tx, own, ledger, row, correction);
        rows.set(id, now);
      }
      const status = before.has(id) || now !== row ? 'changed' : 'unchanged';
      outcomes.push({ ...ref, name: nameOf(ledger, now), status, reason: null });
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      outcomes.push({ ...ref, name, status: 'refused', reason: problemLine(problem) });
    }
  }
  return outcomes;
};
