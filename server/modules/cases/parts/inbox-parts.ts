import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { Scope } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { byCounty } from '#platform/db/by-county.ts';
import type { Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { listOrder, type ListOrder } from '#platform/db/list-order.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import type { CaseRef } from '../case-facts.ts';
import type { PartRow } from './part-row.ts';

export const INBOX_VIEWS = ['open', 'overdue', 'answered'] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];

/** What a department's inbox is narrowed by. */
export const InboxQuery = z.object({
  text: z
    .string()
    .trim()
    .max(40)
    .optional()
    .describe('The name of the applicant, or the number of the case.'),
});
export type InboxFilter = z.infer<typeof InboxQuery>;

/** One view of an inbox, narrowed. */
export const InboxListQuery = InboxQuery.extend({ view: z.enum(INBOX_VIEWS).default('open') });

const LINE_STEP = 1e12;

/** The departments a post answers for, by their numbers: the lines of its scope. */
const departmentsOf = (scope: Scope): number[] => [
  ...new Set(scope.map(([first]) => Math.floor(first / LINE_STEP))),
];

const VIEWS: Readonly<Record<InboxView, () => RawBuilder<unknown>>> = {
  open: () => sql`state in ('sent', 'received')`,
  overdue: () => sql`state in ('sent', 'received') and due_on < ${today()}::date`,
  answered: () => sql`state in ('done', 'refused')`,
};

/** Of one department, as nearly every post is, so that a page comes from the index in its order. */
const ofDepartments = (numbers: readonly number[]): RawBuilder<unknown> =>
  numbers.length === 1
    ? sql`department_number = ${numbers[0]}::smallint`
    : sql`department_number = any(${numbers}::smallint[])`;

/** Only parts of one's own departments: the bureau, which sees all parts of its cases, finds here what it has to do itself. */
const ofInbox = (scope: Scope, { text }: InboxFilter): RawBuilder<unknown> => sql`
  ${ofDepartments(departmentsOf(scope))} and ${inOneCounty(scope)} and (select current_scope()) @> partner_key
  ${text ? sql`and (name = ${text} or number = ${text})` : sql``}`;

const DUE_FIRST = listOrder('day', 'due_on', 'id', 'ascending');
const ORDERS: Readonly<Record<InboxView, ListOrder>> = {
  open: DUE_FIRST,
  overdue: DUE_FIRST,
  answered: listOrder('day', 'answered_on', 'id', 'descending'),
};

/** The statement behind a page, one row longer: what is due first, or what was answered last. */
export const inboxStatement = (
  scope: Scope,
  { view, ...filter }: InboxFilter & { readonly view: InboxView },
  size: number,
  after?: string,
): RawBuilder<PartRow> => sql<PartRow>`
  select * from case_part where ${VIEWS[view]()} and ${ofInbox(scope, filter)} and ${ORDERS[view].behind(after)}
  order by ${ORDERS[view].by} limit ${size + 1}`;

/** One page of a department's inbox. */
export const listInbox = async (
  tx: Tx,
  scope: Scope,
  filter: InboxFilter & { readonly view: InboxView },
  size: number,
  after?: string,
): Promise<{ readonly rows: readonly PartRow[]; readonly next: string | null }> => {
  const { rows } = await inboxStatement(scope, filter, size, after).execute(tx);
  const day = filter.view === 'answered' ? 'answered_on' : 'due_on';
  return pageOf(rows, size, (last) => [last[day] ?? '', last.id]);
};

/** Those of the parts named that lie in a department's inbox. */
export const inboxPartsAt = async (
  tx: Tx,
  scope: Scope,
  places: readonly CaseRef[],
): Promise<readonly PartRow[]> => {
  const found: PartRow[] = [];
  for (const [county, own] of byCounty(places, ({ countyCode }) => countyCode)) {
    const { rows } = await sql<PartRow>`
      select * from case_part
      where county_code = ${county} and id = any(${own.map(({ id }) => id)}::uuid[]) and ${ofInbox(scope, {})}
    `.execute(tx);
    found.push(...rows);
  }
  return found;
};

/** How many parts lie in each view of a department's inbox. */
export const countInbox = async (
  tx: Tx,
  scope: Scope,
  filter: InboxFilter,
): Promise<Record<InboxView, number>> => {
  const { rows } = await sql<Record<InboxView, number>>`
    select ${sql.join(
      INBOX_VIEWS.map((view) => sql`count(*) filter (where ${VIEWS[view]()})::integer as ${sql.ref(view)}`),
    )}
    from case_part where state in ('sent', 'received', 'done', 'refused') and ${ofInbox(scope, filter)}
  `.execute(tx);
  return rows[0]!;
};
