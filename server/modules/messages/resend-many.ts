import { appendActs, newAct, type ActContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { lockRows } from '#platform/db/lock-rows.ts';
import { listedTemplates, toResend, type MessageFilter } from './list-messages.ts';
import type { MessageRow } from './message-row.ts';
import { recordEvent } from './record-event.ts';

/** As many as one transaction takes; whoever has more asks again. */
const MOST_AT_ONCE = 500;

/**
 * Sends once more what failed, or what a gateway took and never answered for, as far as a filter leaves it: after a gateway
 * was away. An act on each, since people may hear from the bureau twice. Asked twice, the second finds none left. Answers how many.
 */
export const resendMany = async (
  tx: Tx,
  context: ActContext,
  filter: MessageFilter,
  templates: readonly string[] = listedTemplates,
): Promise<number> => {
  const rows = await lockRows<MessageRow>(tx, 'message', toResend(filter, templates), MOST_AT_ONCE);
  const now = new Date();
  for (const row of rows)
    await recordEvent(tx, row, { kind: 'resent', accountId: context.actor.accountId, nextAt: now });
  await appendActs(
    tx,
    rows.map((row) =>
      newAct(context, {
        kind: 'message.resend',
        countyCode: row.county_code,
        subjectId: row.id,
        effectiveOn: today(),
        scopeKey: row.scope_key ?? 0,
        requestKey: null,
        payload: { template: row.template, after: row.state },
      }),
    ),
  );
  return rows.length;
};
