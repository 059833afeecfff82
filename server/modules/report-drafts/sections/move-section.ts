import { appendActs, newAct, type ActContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { DraftRef } from '../draft.ts';
import { getDraft, requireRowVersion } from '../get-draft.ts';
import { saveVersion } from '../versions/save-version.ts';
import { getSection, requireState, type SectionRow, type SectionState } from './section.ts';

/** One way a section goes on: handed in, returned, withdrawn, merged. */
export interface SectionMove {
  readonly kind: 'report.submit' | 'report.return' | 'report.withdraw' | 'report.merge';
  readonly to: SectionState;
  readonly from: readonly SectionState[];
  /** Whether its text may be written after. */
  readonly opens: boolean;
}

export const SUBMIT: SectionMove = {
  kind: 'report.submit',
  to: 'submitted',
  from: ['asked', 'returned'],
  opens: false,
};
export const RETURN: SectionMove = {
  kind: 'report.return',
  to: 'returned',
  from: ['submitted'],
  opens: true,
};
export const WITHDRAW: SectionMove = {
  kind: 'report.withdraw',
  to: 'withdrawn',
  from: ['asked', 'returned', 'submitted'],
  opens: false,
};
export const MERGE: SectionMove = { kind: 'report.merge', to: 'merged', from: ['submitted'], opens: false };

const changesOf = (move: SectionMove, section: SectionRow, context: ActContext) => ({
  state: move.to,
  row_version: section.row_version + 1,
  ...(move.kind === 'report.return' && { return_reason: context.reason ?? null }),
  ...(move.kind === 'report.submit' && {
    submitted_by_name: context.actor.displayName,
    submitted_at: new Date(),
    return_reason: null,
  }),
});

/** Moves a locked section, its text and its act together. Only the act of a whole request carries the request key. */
export const moveLocked = async (
  tx: Tx,
  context: ActContext,
  section: SectionRow,
  move: SectionMove,
): Promise<void> => {
  requireState(section, ...move.from);
  const at = { countyCode: section.county_code, id: section.id };
  const draft = await getDraft(tx, 'section', at, { lock: true });
  if (move.kind === 'report.submit')
    await saveVersion(tx, { ...context, requestKey: null }, draft, { kind: 'finalised', label: '上报' });
  await tx
    .updateTable('report_section')
    .set(changesOf(move, section, context))
    .where('county_code', '=', section.county_code)
    .where('id', '=', section.id)
    .execute();
  await tx
    .updateTable('report_draft')
    .set({ state: move.opens ? 'open' : 'finalised', row_version: draft.row_version + 1 })
    .where('county_code', '=', section.county_code)
    .where('id', '=', section.id)
    .execute();
  await appendActs(tx, [
    newAct(context, {
      kind: move.kind,
      countyCode: section.county_code,
      subjectId: section.id,
      effectiveOn: today(),
      scopeKey: section.scope_key,
      requestKey: context.requestKey,
      payload: { report: section.report_id, stepVersion: draft.step_version },
    }),
  ]);
};

const requireReason = ({ reason }: ActContext): void => {
  if (reason?.trim()) return;
  throw new Problem('invalid', 'reason-missing', '请填写原因。', {
    fields: [{ field: 'reason', message: '原因会告诉对方，并留在记录中。' }],
  });
};

/** Moves a section as one request. Throws Problem conflict when it moved meanwhile. */
export const moveSection = async (
  tx: Tx,
  context: ActContext,
  ref: DraftRef,
  move: SectionMove,
  rowVersion: number,
): Promise<void> => {
  if (move.kind === 'report.return' || move.kind === 'report.withdraw') requireReason(context);
  const section = await getSection(tx, ref, { lock: true });
  requireState(section, ...move.from);
  requireRowVersion(section, rowVersion);
  await moveLocked(tx, context, section, move);
};
