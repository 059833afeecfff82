import { findBusinessLine } from '#definitions';
import type { LedgerDefinition } from '#kit';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import type { PeriodRow } from './closed-periods.ts';

type Follower = (tx: Tx, period: PeriodRow) => Promise<void>;

const followers = new Map<string, Follower>();

/** Lets another module write what waited for a period to be opened again, in the transaction that opens it. */
export const followReopening = (name: string, follower: Follower): void => void followers.set(name, follower);

/** Tells who waits that a period takes entries again. What waited is the bureau's, not only the actor's. */
export const tellReopeningFollowers = (tx: Tx, period: PeriodRow): Promise<void> =>
  beyondScope(tx, async () => {
    for (const follow of followers.values()) await follow(tx, period);
  });

/** Whether a period binds the lines of a ledger: this ledger, or every ledger of its business line. */
export const bindsLedger = (period: PeriodRow, ledger: LedgerDefinition): boolean =>
  period.line_number === findBusinessLine(ledger.line)?.number &&
  (period.ledger === '' || period.ledger === ledger.code);
