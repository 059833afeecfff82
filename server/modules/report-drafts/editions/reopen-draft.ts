import { appendActs, newAct, type ActContext } from '#modules/acts';
import { requireInScope } from '#platform/auth/policy.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { DraftRef } from '../draft.ts';
import { getDraft, requireRowVersion } from '../get-draft.ts';
import { saveVersion } from '../versions/save-version.ts';

/** Opens a finalised report again, for a reason that stays on record; the signed edition stays readable as it is. */
export const reopenDraft = async (
  tx: Tx,
  context: ActContext,
  ref: DraftRef,
  rowVersion: number,
): Promise<void> => {
  const draft = await getDraft(tx, 'report', ref, { lock: true });
  requireInScope(context.actor.scopeFor('report.finalise'), draft.scope_key);
  if (draft.state === 'open') throw new Problem('conflict', 'draft-open', '这份报告没有定稿，可以直接修改。');
  requireRowVersion(draft, rowVersion);
  await tx
    .updateTable('report_draft')
    .set({ state: 'open', row_version: draft.row_version + 1 })
    .where('county_code', '=', ref.countyCode)
    .where('id', '=', ref.id)
    .execute();
  await saveVersion(tx, context, draft, { kind: 'reopened', label: '重新打开' });
  await appendActs(tx, [
    newAct(context, {
      kind: 'report.reopen',
      countyCode: draft.county_code,
      subjectId: draft.id,
      effectiveOn: today(),
      scopeKey: draft.scope_key,
      requestKey: context.requestKey,
      payload: { edition: draft.editions },
    }),
  ]);
};
