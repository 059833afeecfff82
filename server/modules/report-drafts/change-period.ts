import { appendActs, newAct, type ActContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import type { DraftRef } from './draft.ts';
import { getDraft, requireOpen, requireRowVersion } from './get-draft.ts';
import { requireDays } from './open-draft.ts';

export interface PeriodChange {
  readonly from: string;
  readonly to: string;
  readonly forecastTo: string | null;
  readonly rowVersion: number;
}

/** Moves the period, the cut-off or the forecast of an open report; its chips follow. */
export const changePeriod = async (
  tx: Tx,
  context: ActContext,
  ref: DraftRef,
  change: PeriodChange,
): Promise<void> => {
  requireDays(change);
  const draft = await getDraft(tx, 'report', ref, { lock: true });
  requireOpen(draft);
  requireRowVersion(draft, change.rowVersion);
  await tx
    .updateTable('report_draft')
    .set({
      period_from: change.from,
      period_to: change.to,
      forecast_to: change.forecastTo,
      row_version: draft.row_version + 1,
      changed_by_name: context.actor.displayName,
      changed_at: new Date(),
    })
    .where('county_code', '=', ref.countyCode)
    .where('id', '=', ref.id)
    .execute();
  await appendActs(tx, [
    newAct(context, {
      kind: 'report.period',
      countyCode: draft.county_code,
      subjectId: draft.id,
      effectiveOn: today(),
      scopeKey: draft.scope_key,
      requestKey: context.requestKey,
      payload: { from: change.from, to: change.to, forecastTo: change.forecastTo },
    }),
  ]);
};
