import { existsSync } from 'node:fs';
import { mkdir, rename, copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { failRun, unfinishedRuns } from './import-run.queries.ts';
import type { ImportRunRef, ImportRunRow } from './import-run.ts';
import { runInThread, type ImportThread } from './run-in-thread.ts';

/** What the thread that imports must know to open the bureau's data by itself. */
export interface ImportDeskSettings {
  readonly db: Database;
  /** Connection string as the server's own role. */
  readonly databaseUrl: string;
  /** Folder of the key files. */
  readonly secrets: string;
  /** Where uploaded files wait until their run has ended. */
  readonly folder: string;
  readonly onError: (error: unknown) => void;
}

export interface ImportDesk {
  /** Takes the uploaded file over and does the run when its turn comes. */
  readonly submit: (run: ImportRunRow, uploadPath: string) => Promise<void>;
  /** Stops the run under way between two batches' commits; it goes on when the desk is opened again. */
  readonly close: () => Promise<void>;
}

let open: ImportDesk | undefined;

/** The desk of this server. Throws a Problem where none is open, as in a server that is stopping. */
export const importDesk = (): ImportDesk => {
  if (open) return open;
  throw new Problem('unavailable', 'imports-closed', '导入服务暂时没有运行。', { advice: '请稍后重试。' });
};

/** Opens the desk and goes on with the runs that an earlier stop or crash interrupted. One run is done at a time. */
export const openImportDesk = async (settings: ImportDeskSettings): Promise<ImportDesk> => {
  await mkdir(settings.folder, { recursive: true, mode: 0o700 });
  let isClosed = false;
  let running: ImportThread | undefined;
  let tail: Promise<void> = Promise.resolve();
  const enqueue = (ref: ImportRunRef): void => {
    tail = tail.then(async () => {
      if (isClosed) return;
      const path = pathOf(settings.folder, ref);
      if (!existsSync(path)) {
        await failRun(
          settings.db,
          ref,
          '导入被中断，已写入的行保留。再次导入同一文件即可接着完成，不会重复。',
        );
        return;
      }
      const { databaseUrl, secrets } = settings;
      running = runInThread({ databaseUrl, secrets, ref, path });
      const hasEnded = await running.ended.then(
        () => true,
        async (error: unknown) => {
          if (isClosed) return false;
          settings.onError(error);
          await failRun(settings.db, ref, '导入中途出错，已停止；已写入的行保留。请联系系统管理员。');
          return true;
        },
      );
      if (hasEnded && !isClosed) await rm(path, { force: true });
    });
    tail = tail.catch(settings.onError);
  };
  const desk: ImportDesk = {
    submit: async (run, uploadPath) => {
      const ref = { countyCode: run.county_code, id: run.id };
      await takeOver(uploadPath, pathOf(settings.folder, ref));
      enqueue(ref);
    },
    close: async () => {
      isClosed = true;
      if (open === desk) open = undefined;
      await running?.terminate();
      await tail;
    },
  };
  for (const ref of await inScope(settings.db, WHOLE_SCOPE, unfinishedRuns)) enqueue(ref);
  open = desk;
  return desk;
};

const pathOf = (folder: string, { id }: ImportRunRef): string => join(folder, `${id}.upload`);

/** A rename on one disk, a copy across two; the sender removes what is left of the upload. */
const takeOver = (from: string, to: string): Promise<void> =>
  rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error;
    await copyFile(from, to);
  });
