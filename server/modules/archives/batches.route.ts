import { z } from 'zod';
import { findCodeList } from '#definitions';
import { countyOf } from '#kit';
import { onceOnRow } from '#modules/acts';
import { requireInScope } from '#platform/auth/policy.ts';
import { inScope, type Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { ArchiveFileShape, ArchiveParams, Batch } from './archive-contracts.ts';
import type { ArchiveRef } from './archive-row.ts';
import { getBatch } from './get-archive.ts';
import { listBatches, listFiles } from './list-archives.ts';
import { openBatch } from './open-batch.ts';
import { presentBatches, presentFile } from './present-archive.ts';

const load = async (tx: Tx, ref: ArchiveRef) => {
  await getBatch(tx, ref);
  const [batch] = await presentBatches(tx, await listBatches(tx, ref));
  return batch!;
};

export const listBatchesRoute = defineRoute(
  {
    method: 'GET',
    path: '/archive-batches',
    summary: 'Batches of paper archives being digitised, newest first, with how far each is.',
    permission: 'archive.read',
    response: z.object({ rows: z.array(Batch) }),
  },
  async ({ db, scope }) =>
    inScope(db, scope, async (tx) => ({ rows: await presentBatches(tx, await listBatches(tx)) })),
);

export const openBatchRoute = defineRoute(
  {
    method: 'POST',
    path: '/archive-batches',
    summary: 'Opens a batch of a county.',
    permission: 'archive.manage',
    body: z.object({
      title: z.string().trim().min(1, '请填写批次名称。').max(80),
      kind: z.string().max(40),
      region: z.number().int(),
      samplePercent: z.number().int().min(5, '抽检比例不低于5%。').max(100),
    }),
    response: Batch,
  },
  async (asked) => {
    const { scope, body } = asked;
    requireInScope(scope, body.region);
    if (!findCodeList('archive-kind')?.entries.some(({ code }) => code === body.kind))
      throw new Problem('invalid', 'archive-kind', '请选择档案类别。', {
        fields: [{ field: 'kind', message: '请选择档案类别。' }],
      });
    return onceOnRow(asked, {
      countyCode: countyOf(body.region),
      kind: 'archive.open-batch',
      work: (tx, context) => openBatch(tx, context, { ...body, regionCode: body.region }),
      present: load,
    });
  },
);

export const showBatchRoute = defineRoute(
  {
    method: 'GET',
    path: '/archive-batches/:county/:id',
    summary: 'One batch with how far it is.',
    permission: 'archive.read',
    params: ArchiveParams,
    response: Batch,
  },
  async ({ db, scope, params }) =>
    inScope(db, scope, (tx) => load(tx, { countyCode: params.county, id: params.id })),
);

export const listFilesRoute = defineRoute(
  {
    method: 'GET',
    path: '/archive-batches/:county/:id/files',
    summary: 'The folders of a batch by number; state sampled: those to be looked at now.',
    permission: 'archive.read',
    params: ArchiveParams,
    query: z.object({
      state: z
        .enum(['registered', 'scanned', 'indexed', 'sampled', 'passed', 'returned', 'accepted'])
        .optional(),
      after: z.string().max(60).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(ArchiveFileShape), next: z.string().nullable() }),
  },
  async ({ db, scope, params, query }) =>
    inScope(db, scope, async (tx) => {
      const { rows, next } = await listFiles(tx, { countyCode: params.county, id: params.id }, query);
      return { rows: rows.map(presentFile), next };
    }),
);
