import type { ActContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import type { EntryRow } from '../entry-row.ts';

/**
 * Entries of one county and ledger whose word changed: those in `left`, as they were before, were withdrawn, sent back or
 * corrected, whether they counted or waited for review; those in `entered` count as they are now.
 */
export interface DecidedRows {
  readonly countyCode: number;
  readonly left: readonly EntryRow[];
  readonly entered: readonly EntryRow[];
}

type Follower = (tx: Tx, context: ActContext, rows: DecidedRows) => Promise<void>;

const followers = new Map<string, Follower>();

/** Lets another module follow the changes of a ledger it keeps a list beside, in the same transaction. */
export const followLedger = (ledger: string, follower: Follower): void =>
  void followers.set(ledger, follower);

/** Tells who follows the ledger, if anybody does. */
export const tellFollower = async (
  tx: Tx,
  context: ActContext,
  ledger: string,
  rows: DecidedRows,
): Promise<void> => followers.get(ledger)?.(tx, context, rows);
