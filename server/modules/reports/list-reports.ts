import { regionRange, type RegionCode } from '#kit';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import type { ReportContent, ReportRow } from './report.ts';

export interface ReportPage {
  readonly rows: readonly ReportRow[];
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null;
}

/** Reports in scope, latest first (ids sort by time). `region` narrows to an area. */
export const listReports = async (
  tx: Tx,
  { region, after, size }: { region?: RegionCode | undefined; after?: string | undefined; size: number },
): Promise<ReportPage> => {
  let query = tx
    .selectFrom('report')
    .selectAll()
    .where(inOneCounty(scopeOf(tx), region))
    .orderBy('id', 'desc')
    .limit(size + 1);
  if (after !== undefined) query = query.where('id', '<', after);
  if (region !== undefined) {
    const [first, last] = regionRange(region);
    query = query.where('region_code', '>=', first).where('region_code', '<=', last);
  }
  const rows = (await query.execute()).map((row) => ({
    ...row,
    content: row.content as unknown as ReportContent,
  }));
  return pageOf(rows, size, (last) => [last.id]);
};
