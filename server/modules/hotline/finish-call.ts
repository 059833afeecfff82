import { CALL_BACK_TRIES, findLineByNumber } from '#definitions';
import { changeFolded, type Facts, type TimedContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import { beyondScope, type Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { openNumber } from './call-number.ts';
import { callOffDesk, requireOtherDesk } from './call-off-desk.ts';
import { requireCallMove, requireSeen } from './call-states.ts';
import { getCall, getTransfer } from './get-call.ts';
import { CALLS, TRANSFERS, type CallRow, type HotlineRef } from './hotline-tables.ts';
import { inviteCaller } from './invite-caller.ts';
import { updateLine } from './keep-entry.ts';
import { sendToDesk } from './send-to-desk.ts';
import { tellDesk } from './tell-of-calls.ts';

interface Seen {
  readonly rowVersion: number;
}

/** What a call back brought. */
export interface CallBack extends Seen {
  readonly result: 'resolved' | 'unresolved' | 'unreachable' | 'not-wanted';
  /** What the caller still asks for; needed when it is not resolved. */
  readonly note: string | null;
}

const closeWith = async (
  tx: Tx,
  context: TimedContext,
  call: CallRow,
  { result }: CallBack,
  facts: Facts,
): Promise<void> => {
  const isOnTime = call.due_on === null || (call.replied_on ?? today(context.at)) <= call.due_on;
  const entryBehind = await updateLine(tx, context, call, { isOnTime });
  await changeFolded(tx, context, CALLS, 'call-back', call, {
    ...facts,
    state: 'closed',
    callBackResult: result,
    isOnTime,
    entryBehind,
  });
  await inviteCaller(tx, context, call, openNumber(call));
};

/** The caller is not content: the desk has it again, its due day stays. What was a case waits to be sent to a desk. */
const giveBack = async (tx: Tx, context: TimedContext, call: CallRow, note: string, facts: Facts) => {
  await beyondScope(tx, async () => {
    if (call.transfer_id === null) return;
    const desk = await getTransfer(
      tx,
      { countyCode: call.county_code, id: call.transfer_id },
      { lock: true },
    );
    const again = { state: 'open', againReason: note, repliedOn: null };
    await changeFolded(tx, context, TRANSFERS, 'again', desk, again, false);
    await tellDesk(tx, context, {
      desk: findLineByNumber(desk.line_number)!.code,
      region: desk.region_code,
      matter: desk.matter,
      dueOn: desk.due_on,
      isAgain: true,
    });
  });
  await changeFolded(tx, context, CALLS, 'call-back', call, {
    ...facts,
    callBackTries: 0,
    state: 'transferred',
    callBackResult: 'unresolved',
    repliedOn: null,
  });
};

/**
 * Calls the caller back with the desk's reply (回访). Resolved or not wanted, the call is closed and its line of the ledger
 * says whether it was in time; unresolved, the desk has it again; unreachable three times, it is closed as well.
 */
export const callBack = async (
  tx: Tx,
  context: TimedContext,
  ref: HotlineRef,
  given: CallBack,
): Promise<void> => {
  const call = await getCall(tx, ref, { lock: true });
  requireCallMove(call, 'call-back', given.rowVersion);
  const tries = call.call_back_tries + 1;
  const facts = { calledBackAt: context.at.toISOString(), callBackTries: tries };
  if (given.result === 'unresolved') {
    const note = given.note?.trim();
    if (!note)
      throw new Problem('invalid', 'note-missing', '请写明来电人还有什么诉求。', {
        fields: [{ field: 'note', message: '股室按这里写的再办。' }],
      });
    await giveBack(tx, context, call, note, facts);
    return;
  }
  if (given.result === 'unreachable' && call.number_kind === 'given' && tries < CALL_BACK_TRIES) {
    await changeFolded(tx, context, CALLS, 'call-back', call, { ...facts, callBackResult: 'unreachable' });
    return;
  }
  await closeWith(tx, context, call, given, facts);
};

/** Sends a call to another desk, after the first gave it back or was the wrong one (改转); a new limit begins. */
export const sendAgain = async (
  tx: Tx,
  context: TimedContext,
  ref: HotlineRef,
  { desk, rowVersion }: Seen & { readonly desk: string },
): Promise<void> => {
  const call = await getCall(tx, ref, { lock: true });
  requireCallMove(call, 'send-again', rowVersion);
  await requireOtherDesk(tx, call, desk);
  await callOffDesk(tx, context, call, '热线改转');
  const sent = await sendToDesk(
    tx,
    context,
    {
      countyCode: call.county_code,
      callId: call.id,
      regionCode: call.region_code,
      hotline: call.hotline,
      kind: call.kind,
      matter: call.matter,
      content: call.content,
      callerName: call.caller_name,
      personCounty: call.person_county,
      personId: call.person_id,
    },
    desk,
  );
  await changeFolded(tx, context, CALLS, 'send-again', call, { transferId: sent.id, dueOn: sent.dueOn });
};

/** Brings a line of the ledger in that could not follow (补记台账), by somebody who may write into a closed period. */
export const bringInLine = async (
  tx: Tx,
  context: TimedContext,
  ref: HotlineRef,
  { rowVersion }: Seen,
): Promise<void> => {
  const call = await getCall(tx, ref, { lock: true });
  requireSeen(call, rowVersion);
  if (await updateLine(tx, context, call, { isOnTime: call.is_on_time }, { asLate: true }))
    throw new Problem('conflict', 'line-behind', '这个月的台账已结账，您的岗位不能补记。', {
      advice: '请联系股室负责人补记。',
    });
  await changeFolded(tx, context, CALLS, 'bring-in', call, { entryBehind: false });
};
