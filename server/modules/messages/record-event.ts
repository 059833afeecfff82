import { sql } from 'kysely';
import type { MessageChannel } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import { afterEvent, type MessageEventKind } from './fold-message.ts';
import type { MessageRow, MessageState } from './message-row.ts';

export interface MessageHappening {
  readonly kind: MessageEventKind;
  /** Receipt number or reason; never a number or a link. */
  readonly detail?: string | null;
  readonly gateway?: string | null;
  readonly accountId?: string | null;
  readonly awaitsReceipt?: boolean;
  /** When the job is to look again; for what waits. */
  readonly nextAt?: Date | null;
}

/** Records that something happened to a message the caller has locked: the event, and the row that is the sum of them. */
export const recordEvent = async (
  tx: Tx,
  row: MessageRow & { readonly channel: MessageChannel | string },
  happening: MessageHappening,
): Promise<void> => {
  const {
    kind,
    detail = null,
    gateway = null,
    accountId = null,
    awaitsReceipt = false,
    nextAt = null,
  } = happening;
  const now = new Date();
  const { state, attempts } = afterEvent({ state: row.state as MessageState, attempts: row.attempts }, kind);
  await sql`
    insert into message_event (county_code, message_id, number, kind, at, gateway, detail, account_id, region_code, line_number)
    select ${row.county_code}, ${row.id}, coalesce(max(number), 0) + 1, ${kind}, ${now}::timestamptz, ${gateway}::text,
      ${detail}::text, ${accountId}::uuid, ${row.region_code}::bigint, ${row.line_number}::smallint
    from message_event where county_code = ${row.county_code} and message_id = ${row.id}
    returning number
  `.execute(tx);
  await tx
    .updateTable('message')
    .set({
      state,
      attempts,
      changed_at: now,
      next_at: nextAt,
      awaits_receipt: kind === 'sent' && awaitsReceipt,
      failure: kind === 'failed' || kind === 'retry' ? detail : null,
      ...(kind === 'sent' ? { gateway, receipt: detail } : {}),
      row_version: sql<number>`row_version + 1`,
    })
    .where('county_code', '=', row.county_code)
    .where('id', '=', row.id)
    .execute();
};
