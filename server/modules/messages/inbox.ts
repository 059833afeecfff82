import { sql } from 'kysely';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { lockRows } from '#platform/db/lock-rows.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import type { MessageRow } from './message-row.ts';
import { recordEvents } from './record-events.ts';

const MOST_AT_ONCE = 200;

/** A page of the messages to one account, newest first. */
export const listInbox = async (
  tx: Tx,
  accountId: string,
  size: number,
  after?: string,
): Promise<{ rows: readonly MessageRow[]; next: string | null }> => {
  const behind = after === undefined ? sql`true` : sql`id < ${after}::uuid`;
  const { rows } = await sql<MessageRow>`
    select * from message where account_id = ${accountId}::uuid and channel = 'in-app' and ${behind} and ${inOneCounty(scopeOf(tx))}
    order by id desc limit ${size + 1}
  `.execute(tx);
  return pageOf(rows, size, (last) => [last.id]);
};

/** How many messages to an account are unread. */
export const countUnread = async (tx: Tx, accountId: string): Promise<number> => {
  const { rows } = await sql<{ unread: number }>`
    select count(*) as unread from message
    where account_id = ${accountId}::uuid and channel = 'in-app' and state = 'delivered'
      and ${inOneCounty(scopeOf(tx))}
  `.execute(tx);
  return rows[0]?.unread ?? 0;
};

/** Marks messages to an account as read, those given or all up to `MOST_AT_ONCE`; ones of others or read already are passed over. */
export const markRead = async (tx: Tx, accountId: string, ids: readonly string[] | null): Promise<number> => {
  const these = ids === null ? sql`true` : sql`id = any(${ids}::uuid[])`;
  const rows = await lockRows<MessageRow>(
    tx,
    'message',
    sql`account_id = ${accountId}::uuid and channel = 'in-app' and state = 'delivered' and ${these}
      and ${inOneCounty(scopeOf(tx))}`,
    MOST_AT_ONCE,
  );
  await recordEvents(tx, rows, { kind: 'read', accountId });
  return rows.length;
};
