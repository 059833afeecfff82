import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { ReportDocument } from '#kit/report-document/index.ts';
import type { DraftKind, DraftRef, DraftRow } from './draft.ts';
import { currentText, draftTexts, type DraftHead, type DraftText } from './draft-text.ts';
import { writeDocument } from './steps/edit-document.ts';

const NAMES: Readonly<Record<DraftKind, string>> = { report: '这份报告', section: '这份分报' };

const unknown = (kind: DraftKind): Problem =>
  new Problem('not-found', 'draft-unknown', `没有${NAMES[kind]}，或不在您岗位的范围内。`, {
    advice: '请从列表中重新打开。',
  });

/** How far a draft is: all that a waiting editor has to be told of. */
export type DraftStanding = Pick<
  DraftRow,
  'county_code' | 'id' | 'step_version' | 'row_version' | 'comments_version'
>;

/** How far a draft is, without its document. Throws Problem not-found as `getDraft` does. */
export const getStanding = async (
  tx: Tx,
  kind: DraftKind,
  { countyCode, id }: DraftRef,
): Promise<DraftStanding> => {
  const { rows } = await sql<DraftStanding>`
    select county_code, id, step_version, row_version, comments_version from report_draft
    where county_code = ${countyCode} and id = ${id} and kind = ${kind}
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw unknown(kind);
};

/** One draft in scope, with its document as it is now; throws the same Problem whether it does not exist or lies outside. */
export const getDraft = async (
  tx: Tx,
  kind: DraftKind,
  { countyCode, id }: DraftRef,
  { lock = false } = {},
): Promise<DraftRow> => {
  const { rows } = await sql<DraftRow>`
    select * from report_draft where county_code = ${countyCode} and id = ${id} and kind = ${kind}
    ${sql.raw(lock ? 'for update' : '')}
  `.execute(tx);
  const [row] = rows;
  if (!row) throw unknown(kind);
  const isWhole = (row.document_version ?? row.step_version) === row.step_version;
  if (isWhole) return row;
  const { node } = draftTexts.find(row) ?? (await currentText(tx, row, row.document));
  return { ...row, document: writeDocument(node) };
};

const HEAD = Object.keys({
  county_code: true,
  id: true,
  kind: true,
  region_code: true,
  line_number: true,
  scope_key: true,
  template: true,
  template_version: true,
  title: true,
  period_from: true,
  period_to: true,
  forecast_to: true,
  step_version: true,
  document_version: true,
  comments_version: true,
  row_version: true,
  versions: true,
  editions: true,
  state: true,
  opened_by: true,
  opened_by_name: true,
  opened_at: true,
  changed_by_name: true,
  changed_at: true,
} satisfies Record<keyof DraftHead, true>).join(', ');

/** A draft locked for a keystroke: its document is read only when this process has not just written it. */
export const lockDraft = async (
  tx: Tx,
  kind: DraftKind,
  { countyCode, id }: DraftRef,
): Promise<{ head: DraftHead; text: DraftText }> => {
  const { rows } = await sql<DraftHead>`
    select ${sql.raw(HEAD)} from report_draft
    where county_code = ${countyCode} and id = ${id} and kind = ${kind} for update
  `.execute(tx);
  const [head] = rows;
  if (!head) throw unknown(kind);
  const known = draftTexts.find(head);
  if (known) return { head, text: known };
  const stored = await sql<{ document: ReportDocument }>`
    select document from report_draft where county_code = ${countyCode} and id = ${id}
  `.execute(tx);
  return { head, text: await currentText(tx, head, stored.rows[0]!.document) };
};

/** Throws Problem conflict when the draft is no longer open. */
export const requireOpen = ({ state, kind }: DraftHead): void => {
  if (state === 'open') return;
  throw new Problem(
    'conflict',
    'draft-finalised',
    kind === 'report' ? '这份报告已经定稿，不能再改。' : '这份分报已经上报，不能再改。',
    { advice: kind === 'report' ? '如需修改，请写明原因重新打开。' : '如需修改，请联系上级退回。' },
  );
};

/** Throws Problem conflict when someone changed the draft since it was read. */
export const requireRowVersion = ({ row_version: now }: { row_version: number }, seen: number): void => {
  if (now === seen) return;
  throw new Problem('conflict', 'draft-changed', '刚刚有人改动过，您看到的不是最新的内容。', {
    advice: '请刷新后核对，再提交。',
  });
};
