import { sql } from 'kysely';
import { regionRange, type RegionCode } from '#kit';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { newestFirst } from '#platform/db/list-order.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import type { ReportHead } from './report.ts';

export interface ReportPage {
  readonly rows: readonly ReportHead[];
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null;
}

const ORDER = newestFirst('id');

/** Reports in scope, latest first. `region` narrows to an area. Their content is counted where it lies. */
export const listReports = async (
  tx: Tx,
  { region, after, size }: { region?: RegionCode | undefined; after?: string | undefined; size: number },
): Promise<ReportPage> => {
  const [first, last] = region === undefined ? [0, 0] : regionRange(region);
  const inRegion = region === undefined ? sql`true` : sql`region_code between ${first} and ${last}`;
  const { rows } = await sql<ReportHead>`
    select county_code, id, region_code, template, template_version, title, period_from, period_to, composed_at,
      told."regionName" as region_name, told."composedBy" as composed_by_name,
      jsonb_array_length(told.figures) as figure_count,
      (select count(*)::integer from jsonb_array_elements(told.figures) figure
        where (figure->>'missing')::boolean) as missing_count
    from (
      select * from report
      where ${inOneCounty(scopeOf(tx), region)} and ${inRegion} and ${ORDER.behind(after)}
      order by ${ORDER.by} limit ${size + 1}
    ) page
    cross join lateral jsonb_to_record(content) as told("regionName" text, "composedBy" text, figures jsonb)
    order by ${ORDER.by}
  `.execute(tx);
  return pageOf(rows, size, (end) => [end.id]);
};
