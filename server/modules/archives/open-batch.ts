import { countyOf } from '#kit';
import { appendActs, newAct, type ActContext } from '#modules/acts';
import { existingRegions } from '#modules/regions';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { ArchiveRef } from './archive-row.ts';

export interface NewBatch {
  readonly title: string;
  /** Code of list archive-kind. */
  readonly kind: string;
  /** County whose archive room holds the boxes. */
  readonly regionCode: number;
  readonly samplePercent: number;
}

const BATCH_COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  region_code: 'bigint',
  title: 'text',
  kind: 'text',
  sample_percent: 'smallint',
  opened_on: 'date',
  opened_by: 'uuid',
  opened_at: 'timestamptz',
};

/** Opens a batch: boxes come under a name, a kind and a rate at which folders will be looked at again. */
export const openBatch = async (tx: Tx, context: ActContext, batch: NewBatch): Promise<ArchiveRef> => {
  const countyCode = countyOf(batch.regionCode);
  if (batch.regionCode % 1_000_000 !== 0 || countyCode % 100 === 0)
    throw new Problem('invalid', 'batch-region', '请选择县（区）。', {
      fields: [{ field: 'region', message: '批次由县（区）档案室登记，请选到县（区）。' }],
    });
  if (!(await existingRegions(tx, [batch.regionCode])).has(batch.regionCode))
    throw new Problem('invalid', 'region-unknown', '没有这个区划代码。', {
      fields: [{ field: 'region', message: '没有这个区划代码。' }],
    });
  const id = newId();
  await insertRows(tx, 'archive_batch', BATCH_COLUMNS, [
    {
      county_code: countyCode,
      id,
      region_code: batch.regionCode,
      title: batch.title,
      kind: batch.kind,
      sample_percent: batch.samplePercent,
      opened_on: today(),
      opened_by: context.actor.accountId,
      opened_at: new Date(),
    },
  ]);
  await appendActs(tx, [
    newAct(context, {
      kind: 'archive.open-batch',
      countyCode,
      subjectId: id,
      effectiveOn: today(),
      scopeKey: batch.regionCode,
      requestKey: context.requestKey,
      payload: { title: batch.title, kind: batch.kind, samplePercent: batch.samplePercent },
    }),
  ]);
  return { countyCode, id };
};
