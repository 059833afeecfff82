import type { Answers } from '#kit';
import type { TimedContext } from '#modules/acts';
import { bringLineUp, getLedger, recordEntry } from '#modules/ledgers';
import type { PersonRef } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';
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

/**
 * Brings the line of a call up to what became of the call (按时办结). Answers true when the line could not follow: it does
 * when its period is opened again, or somebody who may brings it in late.
 */
export const updateLine = async (
  tx: Tx,
  context: TimedContext,
  call: Pick<CallRow, 'county_code' | 'entry_id'>,
  changes: Answers,
  options: { readonly asLate?: boolean } = {},
): Promise<boolean> => {
  const behind = await bringLineUp(
    tx,
    { ...context, reason: context.reason || '随来电办理更新' },
    getLedger(HOTLINE_LEDGER),
    { countyCode: call.county_code, id: call.entry_id },
    () => changes,
    options,
  );
  return behind !== null && behind !== 'entry-withdrawn';
};
