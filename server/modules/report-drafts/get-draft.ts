import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { DraftKind, DraftRef, DraftRow } from './draft.ts';

const NAMES: Readonly<Record<DraftKind, string>> = { report: '这份报告', section: '这份分报' };

const unknown = (kind: DraftKind): Problem =>
  new Problem('not-found', 'draft-unknown', `没有${NAMES[kind]}，或不在您岗位的范围内。`, {
    advice: '请从列表中重新打开。',
  });

/** How far a draft is: all that a waiting editor has to be told of. */
export type DraftHead = Pick<
  DraftRow,
  'county_code' | 'id' | 'step_version' | 'row_version' | 'comments_version'
>;

/** How far a draft is, without its document. Throws Problem not-found as `getDraft` does. */
export const getDraftHead = async (
  tx: Tx,
  kind: DraftKind,
  { countyCode, id }: DraftRef,
): Promise<DraftHead> => {
  const { rows } = await sql<DraftHead>`
    select county_code, id, step_version, row_version, comments_version from report_draft
    where county_code = ${countyCode} and id = ${id} and kind = ${kind}
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw unknown(kind);
};

/** One draft in scope; throws the same Problem whether it does not exist or lies outside. */
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
  if (rows[0]) return rows[0];
  throw unknown(kind);
};

/** Throws Problem conflict when the draft is no longer open. */
export const requireOpen = ({ state, kind }: DraftRow): void => {
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
