import { sql } from 'kysely';
import { regionRange, type RegionCode } from '#kit';
import type { EditionLine } from '#kit/report-document/index.ts';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { newestFirst } from '#platform/db/list-order.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import type { DraftRef } from '../draft.ts';
import { presentHead, type EditionHead } from './present-edition.ts';

export interface EditionFilter {
  /** Only the editions of one draft. */
  readonly draft?: DraftRef;
  readonly region?: RegionCode | undefined;
  readonly after?: string | undefined;
  readonly size: number;
}

const ORDER = newestFirst('id');

/** Finalised reports in scope, latest first. Their content is counted where it lies. */
export const listEditions = async (
  tx: Tx,
  { draft, region, after, size }: EditionFilter,
): Promise<{ rows: EditionLine[]; next: string | null }> => {
  const ofDraft = draft ? sql`county_code = ${draft.countyCode} and draft_id = ${draft.id}` : sql`true`;
  const [first, last] = region === undefined ? [0, 0] : regionRange(region);
  const inRegion = region === undefined ? sql`true` : sql`region_code between ${first} and ${last}`;
  const { rows } = await sql<EditionHead>`
    select county_code, id, draft_id, number, title, region_code, period_from, period_to, finalised_by_name,
      finalised_at, digest, told."regionName" as region_name, jsonb_array_length(told.figures) as figure_count,
      (select count(*)::integer from jsonb_array_elements(told.figures) figure
        where figure->>'missing' is not null) as missing_count
    from (
      select * from report_edition
      where ${inOneCounty(scopeOf(tx), region)} and ${ofDraft} and ${inRegion} and ${ORDER.behind(after)}
      order by ${ORDER.by} limit ${size + 1}
    ) page
    cross join lateral jsonb_to_record(content) as told("regionName" text, figures jsonb)
    order by ${ORDER.by}
  `.execute(tx);
  const page = pageOf(rows, size, (last) => [last.id]);
  return { rows: page.rows.map(presentHead), next: page.next };
};
