import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { addDays } from '#kit';
import type { Scope } from '#platform/auth/scope.ts';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { listOrder } from '#platform/db/list-order.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import type { CallRow } from './hotline-tables.ts';

/** The work lists of the hotline. */
export const CALL_VIEWS = ['open', 'due', 'overdue', 'call-back', 'closed', 'behind', 'all'] as const;
export type CallView = (typeof CALL_VIEWS)[number];

/** What a list of calls is narrowed by. */
export const CallsQuery = z.object({
  view: z.enum(CALL_VIEWS).default('all'),
  hotline: z.string().max(40).optional(),
  kind: z.string().max(40).optional(),
  matter: z.string().max(40).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

export type CallFilter = z.infer<typeof CallsQuery>;

/** Due within so many days counts as due soon. */
export const DUE_SOON_DAYS = 3;

const ofView = (view: CallView, today: string): RawBuilder<unknown>[] => {
  switch (view) {
    case 'open':
      return [sql`state = 'transferred'`];
    case 'due':
      return [
        sql`state = 'transferred' and due_on >= ${today}::date and due_on <= ${addDays(today, DUE_SOON_DAYS)}::date`,
      ];
    case 'overdue':
      return [sql`state = 'transferred' and due_on < ${today}::date`];
    case 'call-back':
      return [sql`state = 'replied'`];
    case 'closed':
      return [sql`state = 'closed'`];
    case 'behind':
      return [sql`entry_behind`];
    case 'all':
      return [];
  }
};

const conditionsOf = (filter: CallFilter, today: string): RawBuilder<unknown>[] => [
  ...ofView(filter.view, today),
  ...(filter.hotline ? [sql`hotline = ${filter.hotline}`] : []),
  ...(filter.kind ? [sql`kind = ${filter.kind}`] : []),
  ...(filter.matter ? [sql`matter = ${filter.matter}`] : []),
  ...(filter.from ? [sql`called_at >= ${filter.from}::date::timestamp at time zone 'Asia/Shanghai'`] : []),
  ...(filter.to ? [sql`called_at < (${filter.to}::date + 1)::timestamp at time zone 'Asia/Shanghai'`] : []),
];

const where = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sql`where ${sql.join(conditions, sql` and `)}`;

const ORDER = listOrder('moment', 'called_at', 'id', 'descending');

/** The statement behind a page, one row longer than the page. */
export const callsStatement = (
  scope: Scope,
  filter: CallFilter,
  {
    today,
    size,
    after,
  }: { readonly today: string; readonly size: number; readonly after?: string | undefined },
): RawBuilder<CallRow> => sql<CallRow>`
  select * from hotline_call ${where([inOneCounty(scope), ...conditionsOf(filter, today), ORDER.behind(after)])}
  order by ${ORDER.by} limit ${size + 1}`;

/** One page of calls in scope, the latest first. */
export const listCalls = async (
  tx: Tx,
  filter: CallFilter,
  page: { readonly today: string; readonly size: number; readonly after?: string | undefined },
): Promise<{ readonly rows: readonly CallRow[]; readonly next: string | null }> => {
  const { rows } = await callsStatement(scopeOf(tx), filter, page).execute(tx);
  return pageOf(rows, page.size, (last) => [last.called_at.getTime(), last.id]);
};

/** How many calls in scope a filter leaves, and the same by work list, so that each list shows its number. */
export const countCalls = async (tx: Tx, filter: CallFilter, today: string) => {
  const rest = conditionsOf({ ...filter, view: 'all' }, today);
  const counts = CALL_VIEWS.map((view) => {
    const [condition = sql`true`] = ofView(view, today);
    return sql`count(*) filter (where ${condition}) as ${sql.ref(view)}`;
  });
  const { rows } = await sql<Record<CallView, number>>`
    select ${sql.join(counts)} from hotline_call ${where([inOneCounty(scopeOf(tx)), ...rest])}
  `.execute(tx);
  const views = rows[0]!;
  return { count: views[filter.view], views };
};
