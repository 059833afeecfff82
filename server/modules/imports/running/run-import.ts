import type { ActContext } from '#modules/acts';
import { inScope, type Database } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { TableFile } from '#platform/files/excel/cell.ts';
import { openTableFile } from '#platform/files/excel/open-table-file.ts';
import { finishRun, loadRun, startRun } from './import-run.queries.ts';
import { actorOf, importScope, type ImportRunRef, type ImportRunRow } from './import-run.ts';
import { kindOf } from '../kinds/import-kinds.ts';
import { importRows } from './import-rows.ts';
import { planImport } from '../reading/plan-import.ts';
import { ImportCancelled } from './record-progress.ts';
import { regionBook } from '../reading/region-book.ts';
import { wordsOfShut } from './words-of-shut.ts';

export interface ImportWork {
  readonly db: Database;
  readonly ref: ImportRunRef;
  /** The uploaded file. */
  readonly path: string;
  readonly onProgress?: (percent: number) => void;
}

/**
 * Does a run, or the rest of one that was interrupted: rows committed before are passed over.
 * The run's row tells how it ended; only faults of the program itself are thrown.
 */
export const runImport = async ({ db, ref, path, onProgress }: ImportWork): Promise<void> => {
  const run = await loadRun(db, ref);
  const actor = actorOf(run);
  const scope = importScope(actor);
  const started = await startRun(db, scope, run);
  if (!started) return;
  let file: TableFile | undefined;
  try {
    const regions = await inScope(db, scope, regionBook);
    const kind = kindOf(started, regions);
    file = await openTableFile(path);
    const plan = await planImport(file, kind.columns);
    const context: ActContext = { actor, requestKey: null, reason: reasonOf(started) };
    const { notes, refused } = await importRows({ db, run: started, kind, plan, file, context, onProgress });
    if (kind.conclude && !started.dry_run) {
      const inAll = started.rows_refused + refused;
      notes.push(...(await kind.conclude({ db, scope, context, refused: inAll })));
    }
    const message = await wordsOfShut(db, scope, started);
    await finishRun(db, scope, started, { state: 'done', notes, message });
  } catch (error) {
    await endBadly(db, started, error);
  } finally {
    file?.close();
  }
};

const reasonOf = ({ file_name: file, late_reason: why }: ImportRunRow): string =>
  why === null ? `导入文件${file}` : `导入文件${file}，迟报原因：${why}`;

/** A run that broke off has written all the same; whoever is told only that it failed would key those rows again. */
const wordsOfStanding = (added: number): string =>
  `此前已写入的${added}行保留；再次导入同一文件，已写入的行不会重复。`;

const endBadly = async (db: Database, run: ImportRunRow, error: unknown): Promise<void> => {
  if (error instanceof ImportCancelled) return;
  const scope = importScope(actorOf(run));
  if (error instanceof Problem) {
    const { rows_added: added } = await loadRun(db, { countyCode: run.county_code, id: run.id });
    const stays = run.all_or_nothing || run.dry_run || added === 0 ? '' : wordsOfStanding(added);
    const message = `${error.message}${error.advice ?? ''}${stays}`;
    await finishRun(db, scope, run, { state: 'failed', notes: run.notes, message });
    return;
  }
  await finishRun(db, scope, run, {
    state: 'failed',
    notes: run.notes,
    message: run.all_or_nothing
      ? '导入中途出错，没有写入任何数据。请联系系统管理员。'
      : '导入中途出错，已停止；已写入的行保留，再次导入同一文件不会重复。请联系系统管理员。',
  });
  throw error;
};
