import { sql } from 'kysely';
import type { SectionLine } from '#kit/report-document/index.ts';
import { regionNames } from '#modules/regions';
import type { Tx } from '#platform/db/database.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import type { DraftRef } from '../draft.ts';
import { isLate, type SectionRow, type SectionState } from './section.ts';

type Listed = SectionRow & { readonly step_version: number };

const present = (row: Listed, names: ReadonlyMap<number, string>): SectionLine => ({
  id: row.id,
  countyCode: row.county_code,
  reportId: row.report_id,
  reportTitle: row.report_title,
  title: row.title,
  note: row.note,
  region: row.region_code,
  regionName: names.get(row.region_code) ?? String(row.region_code),
  dueOn: row.due_on,
  state: row.state,
  isLate: isLate(row),
  returnReason: row.return_reason,
  submittedAt: row.submitted_at?.toISOString() ?? null,
  submittedBy: row.submitted_by_name,
  stepVersion: row.step_version,
  rowVersion: row.row_version,
});

const presentAll = async (tx: Tx, rows: readonly Listed[]): Promise<SectionLine[]> => {
  const names = await regionNames(
    tx,
    rows.map((row) => row.region_code),
  );
  return rows.map((row) => present(row, names));
};

const LISTED = sql`select s.*, d.step_version from report_section s
  join report_draft d on d.county_code = s.county_code and d.id = s.id`;

/** The sections asked for a report, in the order of their areas. */
export const sectionsOfReport = async (tx: Tx, { countyCode, id }: DraftRef): Promise<SectionLine[]> => {
  const { rows } = await sql<Listed>`
    ${LISTED} where s.county_code = ${countyCode} and s.report_id = ${id} order by s.region_code, s.id
  `.execute(tx);
  return presentAll(tx, rows);
};

/** One section as a line. */
export const sectionLine = async (tx: Tx, { countyCode, id }: DraftRef): Promise<SectionLine> => {
  const { rows } = await sql<Listed>`
    ${LISTED} where s.county_code = ${countyCode} and s.id = ${id}
  `.execute(tx);
  const [line] = await presentAll(tx, rows);
  return line!;
};

export interface SectionFilter {
  readonly state?: SectionState | undefined;
  readonly after?: string | undefined;
  readonly size: number;
}

/** Sections asked of the areas in scope, latest first. */
export const listSections = async (
  tx: Tx,
  { state, after, size }: SectionFilter,
): Promise<{ rows: SectionLine[]; next: string | null }> => {
  const { rows } = await sql<Listed>`
    ${LISTED}
    where ${state ? sql`s.state = ${state}` : sql`true`} and ${after ? sql`s.id < ${after}::uuid` : sql`true`}
    order by s.id desc limit ${size + 1}
  `.execute(tx);
  const page = pageOf(rows, size, (last) => [last.id]);
  return { rows: await presentAll(tx, page.rows), next: page.next };
};
