import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '#platform/auth/actor.ts';
import { scopeLiteral } from '#platform/auth/scope.ts';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { listOrder } from '#platform/db/list-order.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import type { EntryRow } from '../entry-row.ts';
import { ownDeskScope, type ReviewStep } from './review-steps.ts';

/** 待我审核、被退回、我的草稿、我提交的. */
export const WORK_LISTS = ['review', 'returned', 'drafts', 'waiting'] as const;
export type WorkList = (typeof WORK_LISTS)[number];

const atDesk = (actor: Actor, step: ReviewStep): RawBuilder<unknown> => {
  const reach = scopeLiteral(ownDeskScope(actor.scopeFor('ledger.accept'), step));
  return sql`(e.desk = ${sql.lit(step)} and ${sql.lit(reach)}::int8multirange @> e.scope_key)`;
};

/** The state stands in the text of the statement, so that the small index of open entries serves it. */
const condition = (actor: Actor, list: WorkList): RawBuilder<unknown> => {
  const me = sql`${actor.accountId}::uuid`;
  switch (list) {
    case 'review':
      return sql`e.state = 'submitted' and e.submitted_by is distinct from ${me}
        and (${atDesk(actor, 'township')} or ${atDesk(actor, 'county')})`;
    case 'returned':
      return sql`e.state = 'returned' and ${me} in (e.recorded_by, e.submitted_by)`;
    case 'drafts':
      return sql`e.state = 'draft' and e.recorded_by = ${me}`;
    case 'waiting':
      return sql`e.state = 'submitted' and e.submitted_by = ${me}`;
  }
};

export interface WorkQuery {
  readonly list: WorkList;
  readonly ledger?: string | undefined;
  readonly after?: string | undefined;
  readonly size: number;
}

const ORDER = listOrder('day', 'e.business_day', 'e.id', 'descending');

/** One page of a work list of the actor, of all ledgers or one; latest business day first. */
export const listWork = async (
  tx: Tx,
  actor: Actor,
  { list, ledger, after, size }: WorkQuery,
): Promise<{ rows: readonly EntryRow[]; next: string | null }> => {
  const { rows } = await sql<EntryRow>`
    select e.* from ledger_entry e where ${condition(actor, list)} and ${inOneCounty(scopeOf(tx), null, 'e.county_code')}
      ${ledger ? sql`and e.ledger = ${ledger}` : sql``}
      and ${ORDER.behind(after)}
    order by ${ORDER.by} limit ${size + 1}
  `.execute(tx);
  return pageOf(rows, size, (last) => [last.business_day, last.id]);
};

/** How many entries stand on each work list, ledger by ledger; ledgers with none are left out. */
export const countWork = async (
  tx: Tx,
  actor: Actor,
): Promise<readonly { readonly list: WorkList; readonly ledger: string; readonly entries: number }[]> => {
  const parts = WORK_LISTS.map(
    (list) => sql`
      select ${sql.lit(list)} as list, e.ledger, count(*) as entries from ledger_entry e
      where ${condition(actor, list)} and ${inOneCounty(scopeOf(tx), null, 'e.county_code')} group by e.ledger`,
  );
  const { rows } = await sql<{ list: WorkList; ledger: string; entries: number }>`
    ${sql.join(parts, sql` union all `)} order by 1, 2
  `.execute(tx);
  return rows;
};
