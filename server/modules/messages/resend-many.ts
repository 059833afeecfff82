import { appendActs, newAct, onceOnly, type ActContext, type StoredAct } from '#modules/acts';
import type { Scope } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { scopeOf, type Database, type Tx } from '#platform/db/database.ts';
import { lockRows } from '#platform/db/lock-rows.ts';
import { listedTemplates, toResend, type MessageFilter } from './list-messages.ts';
import type { MessageRow } from './message-row.ts';
import { recordEvents } from './record-events.ts';

/** As many as one transaction takes; whoever has more asks again. */
const MOST_AT_ONCE = 500;

/** Sends them in one transaction, an act on each, since people may hear from the bureau twice; answers how many. */
const sendAgain = async (
  tx: Tx,
  context: ActContext,
  filter: MessageFilter,
  templates: readonly string[],
): Promise<number> => {
  const unheard = toResend(scopeOf(tx), filter, templates);
  const rows = await lockRows<MessageRow>(tx, 'message', unheard, MOST_AT_ONCE);
  await recordEvents(tx, rows, { kind: 'resent', accountId: context.actor.accountId, nextAt: new Date() });
  await appendActs(
    tx,
    rows.map((row, at) =>
      newAct(context, {
        kind: 'message.resend',
        countyCode: row.county_code,
        subjectId: row.id,
        effectiveOn: today(),
        scopeKey: row.scope_key ?? 0,
        requestKey: at === 0 ? context.requestKey : null,
        payload: {
          template: row.template,
          after: row.state,
          ...(at === 0 ? { together: rows.length } : {}),
        },
      }),
    ),
  );
  return rows.length;
};

/** How many a request for whatever a filter leaves sent again; the act of a request for one message tells no number. */
export const sentTogether = ({ payload }: StoredAct): number | undefined =>
  (payload as { readonly together?: number }).together;

/**
 * Sends once more what failed, or what a gateway took and never answered for, as far as a filter leaves it: after a gateway
 * was away. Answers how many; the same request again answers the same, another one finds none left.
 * Throws Problem conflict for a key used on another matter.
 */
export const resendMany = (
  db: Database,
  scope: Scope,
  context: ActContext,
  filter: MessageFilter,
  templates: readonly string[] = listedTemplates,
): Promise<number> =>
  onceOnly(db, scope, context, {
    countyCode: null,
    kind: 'message.resend',
    fits: (first) => sentTogether(first) !== undefined,
    act: (tx) => sendAgain(tx, context, filter, templates),
    recall: async (_, first) => sentTogether(first)!,
    foundNothing: (again) => again === 0,
  });
