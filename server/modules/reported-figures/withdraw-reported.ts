import { appendActs, newAct, type ActContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { lockReported } from './list-reported.ts';

/** Takes a reported figure back, for a reason that stays on record; the row stays readable as withdrawn. */
export const withdrawReported = async (
  tx: Tx,
  context: ActContext,
  ref: { readonly countyCode: number; readonly id: string },
  rowVersion: number,
): Promise<void> => {
  const row = await lockReported(tx, ref);
  if (row.state === 'withdrawn') throw new Problem('conflict', 'reported-withdrawn', '这个上报数已经撤销。');
  if (row.row_version !== rowVersion)
    throw new Problem('conflict', 'reported-changed', '刚刚有人改动过，您看到的不是最新的内容。', {
      advice: '请刷新后核对，再提交。',
    });
  await tx
    .updateTable('reported_figure')
    .set({ state: 'withdrawn', row_version: rowVersion + 1 })
    .where('county_code', '=', ref.countyCode)
    .where('id', '=', ref.id)
    .execute();
  await appendActs(tx, [
    newAct(context, {
      kind: 'reported.withdraw',
      countyCode: ref.countyCode,
      subjectId: ref.id,
      effectiveOn: today(),
      scopeKey: row.scope_key,
      requestKey: context.requestKey,
      payload: { metric: row.metric, slice: row.slice, value: row.value },
    }),
  ]);
};
