import type { Tx } from '#platform/db/database.ts';
import { insertTogether, type Insertion } from '#platform/db/insert-rows.ts';
import type { NewAct } from './act.ts';

const ACT_COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  kind: 'text',
  subject_id: 'uuid',
  effective_on: 'date',
  recorded_at: 'timestamptz',
  account_id: 'uuid',
  post_id: 'uuid',
  device: 'text',
  reason: 'text',
  definition_version: 'integer',
  payload: 'jsonb',
  request_key: 'text',
  scope_key: 'bigint',
};

const UNSEALED_COLUMNS = { county_code: 'integer', act_id: 'uuid' };

const toRow = (act: NewAct) => ({
  county_code: act.countyCode,
  id: act.id,
  kind: act.kind,
  subject_id: act.subjectId,
  effective_on: act.effectiveOn,
  recorded_at: act.recordedAt,
  account_id: act.accountId,
  post_id: act.postId,
  device: act.device,
  reason: act.reason,
  definition_version: act.definitionVersion,
  payload: act.payload,
  request_key: act.requestKey,
  scope_key: act.scopeKey,
});

/**
 * Records acts in the caller's transaction and queues them for sealing. The rows they change are the caller's to write
 * in the same transaction; new ones may travel `along` by the same statement. A request key already used raises
 * unique_violation on act_request_key.
 */
export const appendActs = (
  tx: Tx,
  acts: readonly NewAct[],
  along: readonly Insertion[] = [],
): Promise<void> =>
  insertTogether(tx, [
    ...along,
    { table: 'act', columns: ACT_COLUMNS, rows: acts.map(toRow) },
    {
      table: 'act_unsealed',
      columns: UNSEALED_COLUMNS,
      rows: acts.map((act) => ({ county_code: act.countyCode, act_id: act.id })),
    },
  ]);
