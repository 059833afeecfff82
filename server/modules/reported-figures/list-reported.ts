import { regionRange, type RegionCode } from '#kit';
import { metrics } from '#definitions';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { ReportedRow } from './reported-figure.ts';

export interface ReportedFilter {
  readonly region?: RegionCode | undefined;
  /** Part of the metric's title or of the source's. */
  readonly text?: string | undefined;
  readonly state?: ReportedRow['state'] | undefined;
}

const matching = (tx: Tx, { region, text, state = 'kept' }: ReportedFilter) => {
  let query = tx
    .selectFrom('reported_figure')
    .where('state', '=', state)
    .where(inOneCounty(scopeOf(tx), region));
  if (region !== undefined) {
    const [first, last] = regionRange(region);
    query = query.where('region_code', '>=', first).where('region_code', '<=', last);
  }
  if (text) {
    const named = metrics.filter(({ title }) => title.includes(text)).map(({ code }) => code);
    const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    query = query.where(({ or, eb }) =>
      or([eb('source_title', 'like', pattern), ...(named.length > 0 ? [eb('metric', 'in', named)] : [])]),
    );
  }
  return query;
};

/** Reported figures in scope, latest kept first, page by page. */
export const listReported = async (
  tx: Tx,
  { after, size, ...filter }: ReportedFilter & { after?: string | undefined; size: number },
): Promise<{ rows: readonly ReportedRow[]; next: string | null }> => {
  let query = matching(tx, filter)
    .selectAll()
    .orderBy('id', 'desc')
    .limit(size + 1);
  if (after !== undefined) query = query.where('id', '<', after);
  const rows = (await query.execute()) as unknown as ReportedRow[];
  return pageOf(rows, size, (last) => [last.id]);
};

/** How many match. */
export const countReported = async (tx: Tx, filter: ReportedFilter): Promise<number> => {
  const row = await matching(tx, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
};

/** One reported figure in scope, locked to be changed. Throws Problem not-found. */
export const lockReported = async (
  tx: Tx,
  { countyCode, id }: { countyCode: number; id: string },
): Promise<ReportedRow> => {
  const row = await tx
    .selectFrom('reported_figure')
    .selectAll()
    .where('county_code', '=', countyCode)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (row) return row as unknown as ReportedRow;
  throw new Problem('not-found', 'reported-unknown', '没有这个上报数，或不在您岗位的范围内。', {
    advice: '请从列表中重新打开。',
  });
};
