import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
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
