import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { runRepeatedly } from '#platform/jobs/run-repeatedly.ts';
import type { ExportJobRef } from './export-job.ts';
import { failExport } from './run-export.ts';

export interface ExportDeskSettings {
  readonly db: Database;
  /** Connection string as the server's own role. */
  readonly databaseUrl: string;
  /** Folder of the key files. */
  readonly secrets: string;
  /** Where finished files lie until they expire. */
  readonly folder: string;
  readonly onError: (error: unknown) => void;
}

/** What the thread that exports must know to open the bureau's data by itself. */
export interface ExportThreadData {
  readonly databaseUrl: string;
  readonly secrets: string;
  readonly ref: ExportJobRef;
  readonly path: string;
}

export interface ExportDesk {
  /** Makes the file when its turn comes; jobs are done one at a time. */
  readonly submit: (ref: ExportJobRef) => void;
  readonly pathOf: (ref: ExportJobRef) => string;
  /** Settles when no job is under way or waiting. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const HEAP_LIMIT_IN_MB = 256;
const SWEEP_PAUSE_IN_MS = 600_000;

let open: ExportDesk | undefined;

/** The desk of this server. Throws a Problem where none is open. */
export const exportDesk = (): ExportDesk => {
  if (open) return open;
  throw new Problem('unavailable', 'exports-closed', '导出服务暂时没有运行。', { advice: '请稍后重试。' });
};

const unfinished = (db: Database): Promise<ExportJobRef[]> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const jobs = await tx
      .selectFrom('export_job')
      .select(['county_code', 'id'])
      .where('state', 'in', ['waiting', 'running'])
      .orderBy('made_at')
      .execute();
    return jobs.map((job) => ({ countyCode: job.county_code, id: job.id }));
  });

/** Removes the files that have expired; the rows stay, saying so. */
const sweep = async (db: Database, pathOf: ExportDesk['pathOf']): Promise<void> => {
  const gone = await inScope(db, WHOLE_SCOPE, (tx) =>
    tx
      .updateTable('export_job')
      .set({ byte_length: null })
      .where('state', '=', 'done')
      .where('expires_at', '<', new Date())
      .where('byte_length', 'is not', null)
      .returning(['county_code', 'id'])
      .execute(),
  );
  for (const job of gone) await rm(pathOf({ countyCode: job.county_code, id: job.id }), { force: true });
};

/** Opens the desk, and begins again what an earlier stop or crash interrupted. */
export const openExportDesk = async (settings: ExportDeskSettings): Promise<ExportDesk> => {
  const { db, databaseUrl, secrets, folder, onError } = settings;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let isClosed = false;
  let running: Worker | undefined;
  let tail: Promise<void> = Promise.resolve();
  const pathOf = ({ id }: ExportJobRef): string => join(folder, `${id}.xlsx`);
  const run = async (ref: ExportJobRef): Promise<void> => {
    if (isClosed) return;
    const workerData: ExportThreadData = { databaseUrl, secrets, ref, path: pathOf(ref) };
    const worker = new Worker(new URL('./export-thread.ts', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_IN_MB },
    });
    running = worker;
    const fault = await new Promise<unknown>((resolve) => {
      worker.once('error', resolve);
      worker.once('exit', () => resolve(null));
    });
    if (fault === null || isClosed) return;
    onError(fault);
    await failExport(db, ref, pathOf(ref), fault);
  };
  const desk: ExportDesk = {
    submit: (ref) => {
      tail = tail.then(() => run(ref)).catch(onError);
    },
    pathOf,
    idle: () => tail,
    close: async () => {
      isClosed = true;
      if (open === desk) open = undefined;
      await sweeping.stop();
      await running?.terminate();
      await tail;
    },
  };
  const sweeping = runRepeatedly(() => sweep(db, pathOf), SWEEP_PAUSE_IN_MS, onError);
  for (const ref of await unfinished(db)) desk.submit(ref);
  open = desk;
  return desk;
};
