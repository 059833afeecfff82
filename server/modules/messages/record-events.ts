import { sql } from 'kysely';
import { byCounty } from '#platform/db/by-county.ts';
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

/** The events, each numbered after those its message has. */
const insertEvents = (
  tx: Tx,
  county: number,
  ids: readonly string[],
  { kind, gateway = null, detail = null, accountId = null }: MessageHappening,
  now: Date,
) =>
  sql`
    insert into message_event as noted
      (county_code, message_id, number, kind, at, gateway, detail, account_id, region_code, line_number)
    select message.county_code, message.id, coalesce(max(event.number), 0) + 1, ${kind}, ${now}::timestamptz,
      ${gateway}::text, ${detail}::text, ${accountId}::uuid, message.region_code, message.line_number
    from message
    left join message_event event on event.county_code = message.county_code and event.message_id = message.id
    where message.county_code = ${county} and message.id = any(${ids}::uuid[])
    group by message.county_code, message.id, message.region_code, message.line_number
    returning noted.number
  `.execute(tx);

/** The rows, which are the sum of their events. */
const updateRows = (
  tx: Tx,
  county: number,
  rows: readonly MessageRow[],
  { kind, gateway = null, detail = null, awaitsReceipt = false, nextAt = null }: MessageHappening,
  now: Date,
) => {
  const after = rows.map((row) =>
    afterEvent({ state: row.state as MessageState, attempts: row.attempts }, kind),
  );
  const isSent = kind === 'sent';
  return sql`
    update message set state = told.state, attempts = told.attempts, changed_at = ${now}::timestamptz,
      next_at = ${nextAt}::timestamptz, awaits_receipt = ${isSent && awaitsReceipt},
      failure = ${kind === 'failed' || kind === 'retry' ? detail : null}::text,
      gateway = case when ${isSent} then ${gateway}::text else message.gateway end,
      receipt = case when ${isSent} then ${detail}::text else message.receipt end,
      row_version = row_version + 1
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${after.map(({ state }) => state)}::text[],
      ${after.map(({ attempts }) => attempts)}::smallint[]) as told (id, state, attempts)
    where message.county_code = ${county} and message.id = told.id
  `.execute(tx);
};

/**
 * Records that the same happened to messages the caller has locked: an event of each, and the rows that are the sum of
 * them, by two statements a county however many they are.
 */
export const recordEvents = async (
  tx: Tx,
  rows: readonly MessageRow[],
  happening: MessageHappening,
): Promise<void> => {
  const now = new Date();
  for (const [county, own] of byCounty(rows, (row) => row.county_code)) {
    await insertEvents(
      tx,
      county,
      own.map(({ id }) => id),
      happening,
      now,
    );
    await updateRows(tx, county, own, happening, now);
  }
};
