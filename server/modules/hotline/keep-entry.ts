import type { Answers } from '#kit';
import type { TimedContext } from '#modules/acts';
import { correctEntry, getEntry, getLedger, recordEntry } from '#modules/ledgers';
import type { PersonRef } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { CallRow } from './hotline-tables.ts';

export const HOTLINE_LEDGER = 'hotline-call';

/** What the ledger's line says of a call when it is taken. */
export interface CallLine {
  readonly regionCode: number;
  readonly answers: Answers;
  readonly person: PersonRef | null;
}

/** Writes the line of a new call into the hotline ledger, with no act key of its own. Answers its id. */
export const recordLine = async (tx: Tx, context: TimedContext, line: CallLine): Promise<string> => {
  const { id } = await recordEntry(tx, { ...context, requestKey: null }, getLedger(HOTLINE_LEDGER), {
    regionCode: line.regionCode,
    answers: line.answers,
    ...(line.person && { person: line.person }),
  });
  return id;
};

/** Why a line may not follow: the month is closed, or a reviewer had the last word on it. */
const STAYS_BEHIND: ReadonlySet<string> = new Set(['period-closed', 'entry-reviewed', 'entry-withdrawn']);

/**
 * Brings the line of a call up to what became of the call (按时办结). The line's other answers stay as they are,
 * also where they were corrected by hand. Answers true when the line could not follow: the work on the call is not lost
 * for that, and somebody who may brings it in later.
 */
export const updateLine = async (
  tx: Tx,
  context: TimedContext,
  call: Pick<CallRow, 'county_code' | 'entry_id'>,
  changes: Answers,
  { asLate = false } = {},
): Promise<boolean> => {
  const ledger = getLedger(HOTLINE_LEDGER);
  const ref = { countyCode: call.county_code, id: call.entry_id };
  const entry = await getEntry(tx, ledger, ref, { lock: true });
  try {
    await correctEntry(
      tx,
      { ...context, requestKey: null, reason: context.reason || '随来电办理更新' },
      ledger,
      ref,
      {
        rowVersion: entry.row_version,
        answers: { ...(entry.answers as unknown as Answers), ...changes },
        person: entry.person_id ? { countyCode: entry.person_county!, id: entry.person_id } : null,
        asLate,
      },
    );
    return false;
  } catch (problem) {
    if (problem instanceof Problem && STAYS_BEHIND.has(problem.code)) return true;
    throw problem;
  }
};
