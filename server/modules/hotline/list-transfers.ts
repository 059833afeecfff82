import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { addDays } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import { listOrder } from '#platform/db/list-order.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import type { TransferRow } from './hotline-tables.ts';
import { DUE_SOON_DAYS } from './list-calls.ts';

export const TRANSFER_VIEWS = ['open', 'due', 'overdue', 'replied', 'returned'] as const;
export type TransferView = (typeof TRANSFER_VIEWS)[number];

export const TransfersQuery = z.object({ view: z.enum(TRANSFER_VIEWS).default('open') });

const ofView = (view: TransferView, today: string): RawBuilder<unknown> => {
  switch (view) {
    case 'due':
      return sql`state = 'open' and due_on >= ${today}::date and due_on <= ${addDays(today, DUE_SOON_DAYS)}::date`;
    case 'overdue':
      return sql`state = 'open' and due_on < ${today}::date`;
    default:
      return sql`state = ${view}`;
  }
};

const ORDER = listOrder('day', 'due_on', 'id', 'ascending');

/** The statement behind a page, one row longer than the page: what is due first comes first. */
export const transfersStatement = (
  view: TransferView,
  {
    today,
    size,
    after,
  }: { readonly today: string; readonly size: number; readonly after?: string | undefined },
): RawBuilder<TransferRow> => sql<TransferRow>`
  select * from hotline_transfer where ${ofView(view, today)} and ${ORDER.behind(after)}
  order by ${ORDER.by} limit ${size + 1}`;

/** One page of what the hotline sent to the desks in scope. */
export const listTransfers = async (
  tx: Tx,
  view: TransferView,
  page: { readonly today: string; readonly size: number; readonly after?: string | undefined },
): Promise<{ readonly rows: readonly TransferRow[]; readonly next: string | null }> => {
  const { rows } = await transfersStatement(view, page).execute(tx);
  return pageOf(rows, page.size, (last) => [last.due_on, last.id]);
};

/** How many rows each of a desk's lists has. */
export const countTransfers = async (tx: Tx, today: string): Promise<Record<TransferView, number>> => {
  const counts = TRANSFER_VIEWS.map(
    (view) => sql`count(*) filter (where ${ofView(view, today)}) as ${sql.ref(view)}`,
  );
  const { rows } = await sql<Record<TransferView, number>>`
    select ${sql.join(counts)} from hotline_transfer
  `.execute(tx);
  return rows[0]!;
};
