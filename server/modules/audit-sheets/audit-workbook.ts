import { EXPORT_PAGE_SIZE, listWorkbook, type ListedSheet } from '#modules/exports';
import { recordReadNow } from '#modules/read-audit';
import type { Actor } from '#platform/auth/actor.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import type { LayoutColumn, WrittenCell } from '#platform/files/excel/sheet-layout.ts';
import type { Download, Site } from '#platform/http/define-route.ts';

interface Asked<Query> {
  readonly db: Database;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly site: Site;
  readonly query: Query;
}

/** A list of the auditor as a sheet. */
interface AuditSheet<Query, Row> {
  readonly title: string;
  readonly columns: readonly LayoutColumn[];
  readonly count: (tx: Tx, query: Query, most: number) => Promise<{ readonly count: number }>;
  readonly list: (
    tx: Tx,
    query: Query,
  ) => Promise<{ readonly rows: readonly Row[]; readonly next: string | null }>;
  readonly cells: (row: Row) => WrittenCell[];
}

/** One more than a sheet holds: enough to know that it does not hold them. */
const BEYOND_A_SHEET = 1_000_001;

/** The rows of a list of the auditor as a workbook. That it was taken away is itself recorded, whoever it names. */
export const auditWorkbook = async <Query extends object, Row>(
  { db, actor, scope, site, query }: Asked<Query>,
  { title, columns, count, list, cells }: AuditSheet<Query, Row>,
): Promise<Download> => {
  await inScope(db, scope, (tx) =>
    recordReadNow(tx, actor, { action: 'export', people: [], reason: `导出${title}` }),
  );
  const sheet: ListedSheet = {
    title,
    name: title,
    columns,
    unit: '条',
    scope,
    count: async (tx) => (await count(tx, query, BEYOND_A_SHEET)).count,
    read: async (tx, after) => {
      const page = await list(tx, { ...query, after, size: EXPORT_PAGE_SIZE });
      return { rows: page.rows.map(cells), people: [], next: page.next };
    },
  };
  return listWorkbook({ db, actor, site }, sheet);
};
