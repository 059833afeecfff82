import { changeFolded, type TimedContext } from '#modules/acts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { getTransfer } from './get-call.ts';
import { TRANSFERS, type CallRow } from './hotline-tables.ts';

/** Takes a call back from the desk it lies on, saying why; nothing happens where no desk has it or it has been answered. */
export const callOffDesk = (tx: Tx, context: TimedContext, call: CallRow, why: string): Promise<void> =>
  beyondScope(tx, async () => {
    if (call.transfer_id === null) return;
    const ref = { countyCode: call.county_code, id: call.transfer_id };
    const transfer = await getTransfer(tx, ref, { lock: true });
    if (transfer.state !== 'open') return;
    const facts = { state: 'returned', returnReason: why };
    await changeFolded(tx, context, TRANSFERS, 'return', transfer, facts, false);
  });
