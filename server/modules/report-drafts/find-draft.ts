import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { DraftRef, DraftRow } from './draft.ts';
import type { EditionRow } from './editions/edition.ts';
import { getDraft } from './get-draft.ts';
import { getEdition, latestEdition } from './editions/get-edition.ts';

const WRITTEN_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

const unknown = (id: string): Problem =>
  new Problem('not-found', 'report-unknown', `没有编号为 ${id} 的报告。`, {
    advice: '请用 ./rongjun report list 查看编号。',
  });

const place = async (
  tx: Tx,
  table: 'report_draft' | 'report_edition',
  id: string,
): Promise<DraftRef | null> => {
  const { rows } = await sql<{ county_code: number }>`
    select county_code from ${sql.table(table)} where id = ${id}::uuid limit 1
  `.execute(tx);
  return rows[0] ? { countyCode: rows[0].county_code, id } : null;
};

/** A report by its number alone, for commands: where it is kept need not be known. Throws Problem not-found. */
export const findDraft = async (tx: Tx, id: string): Promise<DraftRow> => {
  const ref = WRITTEN_ID.test(id) ? await place(tx, 'report_draft', id) : null;
  if (ref) return getDraft(tx, 'report', ref);
  throw unknown(id);
};

/** A signed report by its own number, or by that of a report that is finalised. Throws Problem not-found or conflict. */
export const findEdition = async (tx: Tx, id: string): Promise<EditionRow> => {
  const ref = WRITTEN_ID.test(id) ? await place(tx, 'report_edition', id) : null;
  if (ref) return getEdition(tx, ref);
  const draft = await findDraft(tx, id);
  if (draft.editions > 0) return latestEdition(tx, draft);
  throw new Problem('conflict', 'not-finalised', `《${draft.title}》还没有定稿，不能比较。`, {
    advice: '请先用 ./rongjun report finalise 定稿。',
  });
};
