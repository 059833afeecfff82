import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/db/database.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import type { DeliveryRow, SystemRef } from './partner-tables.ts';

export const DELIVERY_STATES = ['waiting', 'failed', 'delivered', 'settled'] as const;

/** What became of one notice to a partner's computer; nothing of the person it is about. */
export const Delivery = z.object({
  id: z.uuid(),
  number: z.string().describe('办件编号'),
  title: z.string().describe('恢复户口'),
  kind: z.enum(['part', 'overdue']),
  state: z.enum(DELIVERY_STATES),
  attempts: z.number().int(),
  failure: z.string().nullable(),
  nextAt: z.string().nullable(),
  madeAt: z.string(),
  changedAt: z.string(),
});

const present = (row: DeliveryRow): z.input<typeof Delivery> => ({
  id: row.id,
  number: row.number,
  title: row.title,
  kind: row.kind as 'part' | 'overdue',
  state: row.state as (typeof DELIVERY_STATES)[number],
  attempts: row.attempts,
  failure: row.failure,
  nextAt: row.next_at?.toISOString() ?? null,
  madeAt: row.made_at.toISOString(),
  changedAt: row.changed_at.toISOString(),
});

/** One page of what is to reach a partner's computer in one state, the newest first. */
export const listDeliveries = async (
  tx: Tx,
  { id }: SystemRef,
  state: (typeof DELIVERY_STATES)[number],
  { after, size }: { readonly after?: string | undefined; readonly size: number },
): Promise<{ readonly rows: z.input<typeof Delivery>[]; readonly next: string | null }> => {
  const { rows } = await sql<DeliveryRow>`
    select * from partner_delivery
    where system_id = ${id}::uuid and state = ${state} ${after === undefined ? sql`` : sql`and id < ${after}::uuid`}
    order by id desc limit ${size + 1}
  `.execute(tx);
  const page = pageOf(rows, size, (last) => [last.id]);
  return { rows: page.rows.map(present), next: page.next };
};

/** Sends once more whatever failed for good to one partner, after its computer was mended. Answers how many. */
export const retryDeliveries = async (tx: Tx, { countyCode, id }: SystemRef, now: Date): Promise<number> => {
  const { rows } = await sql`
    update partner_delivery set state = 'waiting', attempts = 0, next_at = ${now}::timestamptz, failure = null,
      changed_at = ${now}::timestamptz, row_version = row_version + 1
    where system_county = ${countyCode} and system_id = ${id}::uuid and state = 'failed' returning id
  `.execute(tx);
  return rows.length;
};
