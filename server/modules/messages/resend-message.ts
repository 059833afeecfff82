import { appendActs, newAct, type ActContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { lockMessage } from './get-message.ts';
import { FILE_GATEWAY } from './file-gateway.ts';
import { SILENT_AFTER_HOURS } from './list-messages.ts';
import type { MessageRef, MessageRow } from './message-row.ts';
import { recordEvents } from './record-events.ts';

/** Taken, yet written to a file only, or never answered for. */
const reachedNobody = (row: MessageRow): boolean =>
  row.state === 'sent' &&
  (row.gateway === FILE_GATEWAY ||
    (row.awaits_receipt && Date.now() - new Date(row.changed_at).getTime() > SILENT_AFTER_HOURS * 3_600_000));

/**
 * Sends a message once more: one that failed, or one a gateway took and never answered for. An act, since a person may hear
 * from the bureau twice. Throws Problem conflict for what is under way, arrived, or was changed meanwhile.
 */
export const resendMessage = async (
  tx: Tx,
  context: ActContext,
  ref: MessageRef,
  rowVersion: number,
): Promise<void> => {
  const row = await lockMessage(tx, ref);
  if (row.row_version !== rowVersion)
    throw new Problem('conflict', 'message-changed', '这条消息的状态刚刚变了。', {
      advice: '请刷新后查看。',
    });
  if (row.state !== 'failed' && !reachedNobody(row))
    throw new Problem('conflict', 'message-not-failed', '这条消息没有发送失败，不能重发。', {
      advice: '等待发送的会自动重试；已送达的不必重发。',
    });
  const now = new Date();
  await recordEvents(tx, [row], { kind: 'resent', accountId: context.actor.accountId, nextAt: now });
  await appendActs(tx, [
    newAct(context, {
      kind: 'message.resend',
      countyCode: ref.countyCode,
      subjectId: ref.id,
      effectiveOn: today(),
      scopeKey: row.scope_key ?? 0,
      requestKey: context.requestKey,
      payload: { template: row.template, after: row.state },
    }),
  ]);
};
