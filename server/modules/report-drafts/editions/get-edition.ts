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

/** Finalised reports in scope, latest first. */
export const listEditions = async (
  tx: Tx,
  { draft, region, after, size }: EditionFilter,
): Promise<{ rows: EditionRow[]; next: string | null }> => {
  const ofDraft = draft ? sql`county_code = ${draft.countyCode} and draft_id = ${draft.id}` : sql`true`;
  const [first, last] = region === undefined ? [0, 0] : regionRange(region);
  const inRegion = region === undefined ? sql`true` : sql`region_code between ${first} and ${last}`;
  const { rows } = await sql<EditionRow>`
    select * from report_edition
    where ${inOneCounty(scopeOf(tx), region)} and ${ofDraft} and ${inRegion} and ${after === undefined ? sql`true` : sql`id < ${after}::uuid`}
    order by id desc limit ${size + 1}
  `.execute(tx);
  return pageOf(rows, size, (last) => [last.id]);
};

/** A finalised report as a line of a list. */
export const presentEditionLine = (row: EditionRow): EditionLine => ({
  id: row.id,
  countyCode: row.county_code,
  draftId: row.draft_id,
  number: row.number,
  title: row.title,
  region: row.region_code,
  regionName: row.content.regionName,
  from: row.period_from,
  to: row.period_to,
  finalisedBy: row.finalised_by_name,
  finalisedAt: row.finalised_at.toISOString(),
  digest: row.digest.toString('hex'),
  figureCount: row.content.figures.length,
  missingCount: row.content.figures.filter(({ missing }) => missing !== null).length,
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
