import { findLineByNumber, hotlineExtension } from '#definitions';
import { changeFolded, type Facts, type TimedContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { requireSeen } from './call-states.ts';
import { getCall, getTransfer } from './get-call.ts';
import { CALLS, TRANSFERS, type HotlineRef, type TransferRow } from './hotline-tables.ts';
import { deskDueDay } from './send-to-desk.ts';
import { tellHotlineOfReturn } from './tell-of-calls.ts';

interface Seen {
  readonly rowVersion: number;
}

const openTransfer = async (tx: Tx, ref: HotlineRef, { rowVersion }: Seen): Promise<TransferRow> => {
  const row = await getTransfer(tx, ref, { lock: true });
  if (row.state !== 'open')
    throw new Problem(
      'conflict',
      'transfer-settled',
      row.state === 'replied' ? '这件转办已经答复。' : '这件转办已经退回。',
      {
        advice: '请刷新清单后查看。',
      },
    );
  requireSeen(row, rowVersion);
  return row;
};

const deskTitle = (lineNumber: number): string => findLineByNumber(lineNumber)?.title ?? '承办股室';

/** What the desk does is told to the hotline's own row, which lies outside the desk's scope. */
const tellHotline = (tx: Tx, context: TimedContext, row: TransferRow, verb: string, facts: Facts) =>
  beyondScope(tx, async () => {
    const call = await getCall(tx, { countyCode: row.county_code, id: row.call_id }, { lock: true });
    // Sent to another desk meanwhile: this one's word is no longer asked for.
    if (call.transfer_id !== row.id) return;
    await changeFolded(tx, context, CALLS, verb, call, facts, false);
    if (verb === 'return') await tellHotlineOfReturn(tx, context, call, deskTitle(row.line_number));
  });

/** The desk replies (答复): the hotline calls the caller back with it. */
export const replyFromDesk = async (
  tx: Tx,
  context: TimedContext,
  ref: HotlineRef,
  { reply, policy, rowVersion }: Seen & { readonly reply: string; readonly policy: string | null },
): Promise<void> => {
  const row = await openTransfer(tx, ref, { rowVersion });
  const day = today(context.at);
  await changeFolded(tx, context, TRANSFERS, 'reply', row, {
    state: 'replied',
    reply: reply.trim(),
    repliedOn: day,
  });
  await tellHotline(tx, context, row, 'reply', {
    state: 'replied',
    answer: reply.trim(),
    policy: policy?.trim() || null,
    repliedOn: day,
  });
};

/** The desk gives back what is not its work, with the reason (退回); the hotline sends it to another. */
export const returnFromDesk = async (
  tx: Tx,
  context: TimedContext,
  ref: HotlineRef,
  { why, rowVersion }: Seen & { readonly why: string },
): Promise<void> => {
  const row = await openTransfer(tx, ref, { rowVersion });
  await changeFolded(tx, { ...context, reason: why }, TRANSFERS, 'return', row, {
    state: 'returned',
    returnReason: why.trim(),
  });
  await tellHotline(tx, { ...context, reason: why }, row, 'return', { answer: null });
};

/** Extends the desk's limit once, by working days and with the reason (延期). */
export const extendLimit = async (
  tx: Tx,
  context: TimedContext,
  ref: HotlineRef,
  { days, why, rowVersion }: Seen & { readonly days: number; readonly why: string },
): Promise<void> => {
  const row = await openTransfer(tx, ref, { rowVersion });
  if (row.extended_by !== null)
    throw new Problem('conflict', 'extended-already', '这件转办已经延期过一次。', {
      advice: '确实办不完的，请先给来电人阶段性答复。',
    });
  const day = today(context.at);
  if (day > row.due_on)
    throw new Problem('conflict', 'overdue', '已经超期，不能再延期。', { advice: '请尽快答复。' });
  const dueOn = await deskDueDay(tx, row.kind, row.sent_on, {
    kind: 'extend',
    on: day,
    by: { unit: 'working-day', count: days },
    reason: why,
    clause: hotlineExtension.clause,
  });
  await changeFolded(tx, { ...context, reason: why }, TRANSFERS, 'extend', row, { extendedBy: days, dueOn });
  await tellHotline(tx, { ...context, reason: why }, row, 'extend', { dueOn });
};
