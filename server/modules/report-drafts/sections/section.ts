import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { ReportSection as SectionTable } from '#generated/db.ts';
import type { SectionLine } from '#kit/report-document/index.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { DraftRef } from '../draft.ts';

export type SectionState = SectionLine['state'];

export type SectionRow = Omit<Selectable<SectionTable>, 'state' | 'scope_key'> & {
  readonly state: SectionState;
  readonly scope_key: number;
};

/** One section in scope. Throws Problem not-found. */
export const getSection = async (
  tx: Tx,
  { countyCode, id }: DraftRef,
  { lock = false } = {},
): Promise<SectionRow> => {
  const { rows } = await sql<SectionRow>`
    select * from report_section where county_code = ${countyCode} and id = ${id}
    ${sql.raw(lock ? 'for update' : '')}
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw new Problem('not-found', 'section-unknown', '没有这份分报，或不在您岗位的范围内。', {
    advice: '请从分报列表中打开。',
  });
};

const NOW: Readonly<Record<SectionState, string>> = {
  asked: '还没有上报',
  submitted: '已经上报',
  returned: '已经退回修改',
  merged: '已经并入报告',
  withdrawn: '已经撤销',
};

/** Throws Problem conflict unless the section is in one of these states. */
export const requireState = (section: SectionRow, ...allowed: readonly SectionState[]): void => {
  if (allowed.includes(section.state)) return;
  throw new Problem('conflict', 'section-state', `这份分报${NOW[section.state]}，不能这样办理。`, {
    advice: '请刷新后查看最新状态。',
  });
};

/** Past its day and not handed in, or handed in after its day. */
export const isLate = ({ state, due_on: dueOn, submitted_at: at }: SectionRow, now = today()): boolean => {
  if (state === 'withdrawn') return false;
  const isOpen = state === 'asked' || state === 'returned';
  return (isOpen || at === null ? now : today(at)) > dueOn;
};

/** Throws Problem invalid unless the section was asked for this report. */
export const requireOfReport = (section: SectionRow, report: string): void => {
  if (section.report_id === report) return;
  throw new Problem('invalid', 'section-elsewhere', '这份分报不是为这份报告约的。');
};
