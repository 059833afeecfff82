import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { Scope } from '#platform/auth/scope.ts';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { listOrder } from '#platform/db/list-order.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import type { TicketRow } from '../hall-tables.ts';

/** What a list of tickets is narrowed by. */
export const TicketsQuery = z.object({
  hall: z.uuid().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  state: z.enum(['booked', 'waiting', 'called', 'serving', 'skipped', 'finished', 'left']).optional(),
  matter: z.string().max(40).optional(),
  number: z.string().trim().toUpperCase().max(6).optional(),
  behind: z.enum(['true']).optional().describe('Only those whose line waits for a closed period.'),
});

export type TicketFilter = z.infer<typeof TicketsQuery>;

export interface TicketPage {
  readonly rows: readonly TicketRow[];
  readonly next: string | null;
}

const conditionsOf = (filter: TicketFilter): RawBuilder<unknown>[] => [
  ...(filter.hall ? [sql`hall_id = ${filter.hall}::uuid`] : []),
  ...(filter.from ? [sql`day >= ${filter.from}::date`] : []),
  ...(filter.to ? [sql`day <= ${filter.to}::date`] : []),
  ...(filter.state ? [sql`state = ${filter.state}`] : []),
  ...(filter.matter ? [sql`matter = ${filter.matter}`] : []),
  ...(filter.number ? [sql`number = ${filter.number}`] : []),
  ...(filter.behind ? [sql`entry_behind`] : []),
];

const ORDER = listOrder('day', 'day', 'id', 'descending');

const where = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sql`where ${sql.join(conditions, sql` and `)}`;

/** The statement behind a page, one row longer than the page. */
export const ticketsStatement = (
  scope: Scope,
  filter: TicketFilter,
  size: number,
  after?: string,
): RawBuilder<TicketRow> =>
  sql<TicketRow>`
    select * from hall_ticket ${where([inOneCounty(scope), ...conditionsOf(filter), ORDER.behind(after)])}
    order by ${ORDER.by} limit ${size + 1}`;

/** One page of tickets in scope, the latest first. */
export const listTickets = async (
  tx: Tx,
  filter: TicketFilter,
  size: number,
  after?: string,
): Promise<TicketPage> => {
  const { rows } = await ticketsStatement(scopeOf(tx), filter, size, after).execute(tx);
  return pageOf(rows, size, (last) => [last.day, last.id]);
};

/** How many tickets in scope a filter leaves, and how many of them are finished. */
export const countTickets = async (
  tx: Tx,
  filter: TicketFilter,
): Promise<{ readonly count: number; readonly finished: number }> => {
  const { rows } = await sql<{ count: number; finished: number }>`
    select count(*) as count, count(*) filter (where state = 'finished') as finished
    from hall_ticket ${where([inOneCounty(scopeOf(tx)), ...conditionsOf(filter)])}
  `.execute(tx);
  return rows[0] ?? { count: 0, finished: 0 };
};
