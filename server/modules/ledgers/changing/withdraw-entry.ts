import type { LedgerDefinition } from '#kit';
import type { ActContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { decideEntries } from '../reviewing/decide-entries.ts';
import type { EntryRef } from '../entry-row.ts';
import { getEntry } from '../get-entry.ts';

/** Withdraws one entry of a ledger: it stays readable with its reason and no longer counts. Throws what stands in the way. */
export const withdrawEntry = async (
  tx: Tx,
  context: ActContext,
  ledger: LedgerDefinition,
  ref: EntryRef,
  { rowVersion, asLate = false }: { readonly rowVersion: number; readonly asLate?: boolean },
): Promise<void> => {
  await getEntry(tx, ledger, ref);
  const [result] = await decideEntries(tx, context, {
    move: 'withdraw',
    asLate,
    entries: [{ ...ref, rowVersion }],
  });
  if (result?.status === 'refused') throw result.problem;
};
