import { findBusinessLine } from '#definitions';
import { changeFolded, type TimedContext } from '#modules/acts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { getTransfer } from './get-call.ts';
import { TRANSFERS, type CallRow } from './hotline-tables.ts';

const stillThere = (title: string): Problem =>
  new Problem('conflict', 'desk-has-it', `这件来电已在${title}，时限照旧。`, {
    advice: '请催该股室尽快答复，或改转其他股室。',
  });

/** Throws Problem conflict for the desk that has the call already: its limit would begin anew for nothing. */
export const requireOtherDesk = (tx: Tx, call: CallRow, desk: string): Promise<void> =>
  beyondScope(tx, async () => {
    if (call.transfer_id === null) return;
    const there = await getTransfer(tx, { countyCode: call.county_code, id: call.transfer_id });
    const line = findBusinessLine(desk);
    if (there.state === 'open' && there.line_number === line?.number) throw stillThere(line.title);
  });

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
