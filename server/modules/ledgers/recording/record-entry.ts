import type { LedgerDefinition } from '#kit';
import type { ActContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { asShown, type EntryRef, type NewEntry, type ShownRow } from '../entry-row.ts';
import { invalidEntry } from './invalid-entry.ts';
import { recordEntries } from './record-entries.ts';

/** Records one entry and answers it with its row as written, or throws a Problem with what is wrong at which field. */
export const recordEntry = async (
  tx: Tx,
  context: ActContext,
  ledger: LedgerDefinition,
  entry: NewEntry,
): Promise<EntryRef & { readonly row: ShownRow }> => {
  const [result] = await recordEntries(tx, context, ledger, [entry]);
  if (result?.status === 'added')
    return { countyCode: result.countyCode, id: result.id, row: asShown(result.row) };
  throw invalidEntry(result?.status === 'refused' ? result.problems : []);
};
