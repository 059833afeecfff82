import type { Answers, LedgerDefinition } from '#kit';
import type { ActContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { correctEntry } from '../changing/change-entry.ts';
import type { EntryRef } from '../entry-row.ts';
import { getEntry } from '../get-entry.ts';

/** Why a line may not follow the work it stands for: its period is closed, or somebody had the last word on it. */
const LEFT_BEHIND = ['period-closed', 'entry-reviewed', 'entry-withdrawn'] as const;
export type LeftBehind = (typeof LEFT_BEHIND)[number];

/** What changes in the line, seen what it says; null when there is nothing to change. */
type Change = (answers: Answers) => Answers | null;

/**
 * Brings the line of a ledger up to what became of the work it stands for; its other answers stay as they are, also where
 * they were corrected by hand. Answers why it could not, null when it is up to date: the work is not lost for that.
 */
export const bringLineUp = async (
  tx: Tx,
  context: ActContext,
  ledger: LedgerDefinition,
  ref: EntryRef,
  change: Change,
  { asLate = false } = {},
): Promise<LeftBehind | null> => {
  const entry = await getEntry(tx, ledger, ref, { lock: true });
  const answers = entry.answers as unknown as Answers;
  const changes = change(answers);
  if (changes === null) return null;
  try {
    await correctEntry(tx, { ...context, requestKey: null }, ledger, ref, {
      rowVersion: entry.row_version,
      answers: { ...answers, ...changes },
      person: entry.person_id ? { countyCode: entry.person_county!, id: entry.person_id } : null,
      asLate,
    });
    return null;
  } catch (problem) {
    const reason = problem instanceof Problem && LEFT_BEHIND.find((code) => code === problem.code);
    if (!reason) throw problem;
    return reason;
  }
};
