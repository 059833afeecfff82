import { sql, type RawBuilder } from 'kysely';
import type { LedgerDefinition } from '#kit';
import { areaAsked, type Scope } from '#platform/auth/scope.ts';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { listOrder } from '#platform/db/list-order.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import { entryCondition, type EntryFilter } from './entry-filter.ts';
import type { EntryRow } from '../entry-row.ts';
import { nameEntries } from '../recording/name-entries.ts';
import type { NamedEntry } from '../reading/present-entry.ts';

export interface EntryPage {
  readonly rows: readonly NamedEntry[];
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null;
}

export interface EntryPageQuery extends EntryFilter {
  readonly after?: string | undefined;
  readonly size: number;
}

const ORDER = listOrder('day', 'e.business_day', 'e.id', 'descending');

/** The statement behind a page, one row longer than the page so that the next one is known to exist. */
export const listStatement = (
  ledger: LedgerDefinition,
  query: EntryPageQuery,
): RawBuilder<EntryRow> => sql<EntryRow>`
    select e.* from ledger_entry e where ${entryCondition(ledger, query)} and ${ORDER.behind(query.after)}
    order by ${ORDER.by} limit ${query.size + 1}`;

const withArea = <Filter extends EntryFilter>(tx: Tx, filter: Filter): Filter => ({
  ...filter,
  region: areaAsked(scopeOf(tx), filter.region),
});

/** One page of a ledger in scope, latest business day first; `readable` is the reader's scope of people.read. */
export const listEntries = async (
  tx: Tx,
  ledger: LedgerDefinition,
  query: EntryPageQuery,
  readable: Scope,
): Promise<EntryPage> => {
  const { rows } = await listStatement(ledger, withArea(tx, query)).execute(tx);
  const page = pageOf(rows, query.size, (last) => [last.business_day, last.id]);
  return { rows: await nameEntries(tx, readable, page.rows), next: page.next };
};

export interface EntrySummary {
  readonly count: number;
  /** Sum of each field marked `total`, in its unit (fen for money). */
  readonly totals: Readonly<Record<string, number>>;
}

/** Count and totals of a filtered ledger; asked apart from the page. */
export const summariseEntries = async (
  tx: Tx,
  ledger: LedgerDefinition,
  filter: EntryFilter,
): Promise<EntrySummary> => {
  const totals = ledger.fields.filter((field) => field.total);
  const sums = totals.map(
    (field) =>
      sql`, coalesce(sum((e.answers->>${sql.lit(field.code)})::bigint), 0)::bigint as ${sql.ref(field.code)}`,
  );
  const { rows } = await sql<Record<string, number>>`
    select count(*) as entries ${sql.join(sums, sql``)} from ledger_entry e where ${entryCondition(ledger, withArea(tx, filter))}
  `.execute(tx);
  const { entries = 0, ...sum } = rows[0] ?? {};
  return { count: entries, totals: sum };
};
