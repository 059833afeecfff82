import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { actorOf } from '#modules/imports';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { expiryFrom, numberOf, type ExportJobRef, type ExportJobRow } from './export-job.ts';
import { findExportKind } from './export-kinds.ts';
import { exportScope } from './export-scope.ts';
import type { ExportSignature } from './export-signature.ts';

/** Thrown between two pages when the job was called off. */
class ExportCancelled extends Error {}

/** The job's own bookkeeping reaches its row wherever it lies; what it exports is read within its actor's scope. */
const setJob = (
  db: Database,
  { countyCode, id }: ExportJobRef,
  change: Partial<ExportJobRow>,
  from: string,
) =>
  inScope(db, WHOLE_SCOPE, (tx) =>
    tx
      .updateTable('export_job')
      .set(change as never)
      .where('county_code', '=', countyCode)
      .where('id', '=', id)
      .where('state', '=', from)
      .returningAll()
      .executeTakeFirst(),
  );

const wordsOf = (error: unknown): string =>
  error instanceof Problem
    ? [error.message, error.advice].filter(Boolean).join('')
    : '导出中途出错，没有做成。请重试或联系系统管理员。';

/** Who made the file and why stands in it: on paper and on screen, wherever it goes. */
const markedSign = (job: ExportJobRow): ExportSignature => {
  const sign = job.sign as unknown as ExportSignature;
  const why = job.reason ? `，用途：${job.reason}` : '';
  const allowed = job.decider_name ? `，${job.decider_name}批准` : '';
  return {
    ...sign,
    narrowed: job.narrowed,
    mark: `导出编号${numberOf(job)}，${sign.by}导出${why}${allowed}，请妥善保管，不得外传`,
  };
};

/** Where a file lies while it is being written. */
const halfOf = (path: string): string => `${path}.half`;

/** Ends a job that failed, or whose thread died before it could tell so itself; what it had begun to write goes. */
export const failExport = async (
  db: Database,
  ref: ExportJobRef,
  path: string,
  fault: unknown,
): Promise<void> => {
  await rm(halfOf(path), { force: true });
  const end = { state: 'failed', message: wordsOf(fault), finished_at: new Date() };
  for (const from of ['waiting', 'running']) await setJob(db, ref, end, from);
};

/** Makes the file of one job. A job interrupted begins again: nothing half-made is ever kept. */
export const runExport = async (db: Database, ref: ExportJobRef, path: string): Promise<void> => {
  const begun =
    (await setJob(db, ref, { state: 'running', rows_done: 0 }, 'waiting')) ??
    (await setJob(db, ref, { state: 'running', rows_done: 0 }, 'running'));
  const kind = begun && findExportKind(begun.kind);
  if (!begun || !kind) return;
  const half = halfOf(path);
  try {
    const actor = actorOf(begun);
    const scope = exportScope(actor, kind.permission, begun.is_unmasked);
    const file = await kind.open({ db, actor, scope }, begun.query, {
      sign: markedSign(begun),
      isUnmasked: begun.is_unmasked,
      onProgress: async (done, total) => {
        if (!(await setJob(db, ref, { rows_done: done, rows_total: total }, 'running')))
          throw new ExportCancelled();
      },
    });
    await pipeline(file, createWriteStream(half, { mode: 0o600 }));
    const now = new Date();
    const end = {
      state: 'done',
      byte_length: (await stat(half)).size,
      finished_at: now,
      expires_at: expiryFrom(now),
    };
    await rename(half, path);
    if (!(await setJob(db, ref, end, 'running'))) await rm(path, { force: true });
  } catch (error) {
    if (error instanceof ExportCancelled) return rm(half, { force: true });
    await failExport(db, ref, path, error);
    if (!(error instanceof Problem)) throw error;
  }
};
