import { sql } from 'kysely';
import { regionRange, type RegionCode } from '#kit';
import type { Edition, EditionLine } from '#kit/report-document/index.ts';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { DraftRef, DraftRow } from '../draft.ts';
import type { EditionRow } from './edition.ts';

/** A finalised report in scope. Throws Problem not-found. */
export const getEdition = async (tx: Tx, { countyCode, id }: DraftRef): Promise<EditionRow> => {
  const { rows } = await sql<EditionRow>`
    select * from report_edition where county_code = ${countyCode} and id = ${id}
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw new Problem('not-found', 'edition-unknown', '没有这份定稿，或不在您岗位的范围内。', {
    advice: '请从报告列表中打开。',
  });
};

/** The edition a finalised draft stands at. */
export const latestEdition = async (tx: Tx, draft: DraftRow): Promise<EditionRow> => {
  const { rows } = await sql<EditionRow>`
    select * from report_edition
    where county_code = ${draft.county_code} and draft_id = ${draft.id} and number = ${draft.editions}
  `.execute(tx);
  return rows[0]!;
};

export interface EditionFilter {
  /** Only the editions of one draft. */
  readonly draft?: DraftRef;
  readonly region?: RegionCode | undefined;
  readonly after?: string | undefined;
  readonly size: number;
}

/** What lists tell of an edition, counted where it lies: the content of one is half a megabyte. */
type EditionHead = Omit<EditionRow, 'content' | 'line_number' | 'scope_key' | 'finalised_by'> & {
  readonly region_name: string;
  readonly figure_count: number;
  readonly missing_count: number;
};

/** Finalised reports in scope, latest first. */
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
      where ${inOneCounty(scopeOf(tx), region)} and ${ofDraft} and ${inRegion} and ${after === undefined ? sql`true` : sql`id < ${after}::uuid`}
      order by id desc limit ${size + 1}
    ) page
    cross join lateral jsonb_to_record(content) as told("regionName" text, figures jsonb)
    order by id desc
  `.execute(tx);
  const page = pageOf(rows, size, (last) => [last.id]);
  return { rows: page.rows.map(presentHead), next: page.next };
};

const presentHead = (row: EditionHead): EditionLine => ({
  id: row.id,
  countyCode: row.county_code,
  draftId: row.draft_id,
  number: row.number,
  title: row.title,
  region: row.region_code,
  regionName: row.region_name,
  from: row.period_from,
  to: row.period_to,
  finalisedBy: row.finalised_by_name,
  finalisedAt: row.finalised_at.toISOString(),
  digest: row.digest.toString('hex'),
  figureCount: row.figure_count,
  missingCount: row.missing_count,
});

/** A finalised report as a line of a list. */
export const presentEditionLine = ({ content, ...row }: EditionRow): EditionLine =>
  presentHead({
    ...row,
    region_name: content.regionName,
    figure_count: content.figures.length,
    missing_count: content.figures.filter(({ missing }) => missing !== null).length,
  });

/** A finalised report whole. */
export const presentEdition = (row: EditionRow): Edition => ({
  ...presentEditionLine(row),
  bureau: row.content.bureau,
  asOf: row.content.asOf,
  forecastTo: row.content.forecastTo,
  document: row.content.document as Edition['document'],
  figures: [...row.content.figures],
  tables: [...row.content.tables],
  cells: [...(row.content.cells ?? [])],
  sets: [...row.content.sets],
});
