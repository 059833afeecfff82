import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'kysely';
import type { ActContext } from '#modules/acts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { openTableFile } from '#platform/files/excel/open-table-file.ts';
import type { TableFile } from '#platform/files/excel/cell.ts';
import { finishRun, loadRun, startRun } from './import-run.queries.ts';
import { actorOf, importScope, type ImportRunRef, type ImportRunRow } from './import-run.ts';
import type { ImportKind } from './import-kind.ts';
import { kindOf } from './import-kinds.ts';
import { joinContinuing } from './join-continuing.ts';
import { planImport, type ImportPlan } from './plan-import.ts';
import { prepareRows, type PreparedRow } from './prepare-rows.ts';
import { readRecords, skippedNote, type SkippedRows } from './read-records.ts';
import { ImportCancelled, recordProgress, type BatchResult } from './record-progress.ts';
import { regionBook } from './region-book.ts';
import { runKey } from './seal-cells.ts';
import { takeTurns, TurnLost, type Turn } from './turns.ts';
import { writeBatch } from './write-batch.ts';

/** Rows of one transaction. */
const BATCH_LENGTH = 1_000;
/** Rows prepared in one go: after each piece the batch being written may send its next statement. */
const PIECE_LENGTH = 50;
/** While one batch moves its figures, the next sends its rows. */
const SIDE_BY_SIDE = 2;
/** Another writer claimed the same identity numbers in another order; the batch is simply done again. */
const ATTEMPTS = 4;
const LAST_PERCENT = 99;

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
    await finishRun(db, scope, started, { state: 'done', notes, message: null });
  } catch (error) {
    await endBadly(db, started, error);
  } finally {
    file?.close();
  }
};

const reasonOf = ({ file_name: file, late_reason: why }: ImportRunRow): string =>
  why === null ? `导入文件${file}` : `导入文件${file}，迟报原因：${why}`;

const endBadly = async (db: Database, run: ImportRunRow, error: unknown): Promise<void> => {
  if (error instanceof ImportCancelled) return;
  const scope = importScope(actorOf(run));
  if (error instanceof Problem) {
    const message = error.advice ? `${error.message}${error.advice}` : error.message;
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

interface RowWork {
  readonly db: Database;
  readonly run: ImportRunRow;
  readonly kind: ImportKind<unknown>;
  readonly plan: ImportPlan;
  readonly file: TableFile;
  readonly context: ActContext;
  readonly onProgress: ((percent: number) => void) | undefined;
}

/** Reads ahead while the batch before is being written; batches are committed in order. Answers the notes and how many rows were refused now. */
const importRows = async (work: RowWork): Promise<{ notes: string[]; refused: number }> => {
  const { db, run, context, plan } = work;
  const scope = importScope(context.actor);
  const notes = [...plan.notes];
  if (run.all_or_nothing && !run.dry_run) {
    await inScope(db, scope, async (tx) => {
      const refused = await importBatches(work, notes, 1, (rows, percent) =>
        writeInto(work, tx, rows, percent),
      );
      if (refused > 0) throw allOrNothing(refused);
    });
    return { notes, refused: 0 };
  }
  const refused = await importBatches(work, notes, SIDE_BY_SIDE, (rows, percent, turn) =>
    writeAlone(work, rows, percent, turn),
  );
  return { notes, refused };
};

type BatchWriter = (
  rows: readonly PreparedRow<unknown>[],
  percent: number,
  turn: Turn,
) => Promise<BatchResult>;

const importBatches = async (
  work: RowWork,
  notes: string[],
  sideBySide: number,
  write: BatchWriter,
): Promise<number> => {
  let toPass = work.run.rows_read;
  let refused = 0;
  const turns = takeTurns(sideBySide);
  for await (const rows of preparedBatches(work, notes)) {
    const passed = rows.slice(0, toPass);
    const fresh = rows.slice(passed.length);
    toPass -= passed.length;
    const percent = percentOf(work.file);
    await turns.start(async (turn) => {
      if (passed.length > 0) await passOver(work, passed);
      if (fresh.length > 0) {
        const result = await write(fresh, percent, turn);
        refused += result.refused.length;
      }
      work.onProgress?.(percent);
    });
  }
  await turns.finish();
  return refused;
};

async function* preparedBatches(work: RowWork, notes: string[]) {
  let batch: PreparedRow<unknown>[] = [];
  for (const sheet of work.plan.sheets) {
    const skipped: SkippedRows = {};
    let count = 0;
    const records = readRecords(sheet, skipped);
    const { continuing } = work.kind;
    for await (const rows of continuing ? joinContinuing(records, sheet.placed, continuing) : records) {
      count += rows.length;
      for (let at = 0; at < rows.length;) {
        const piece = rows.slice(at, at + Math.min(PIECE_LENGTH, BATCH_LENGTH - batch.length));
        at += piece.length;
        batch.push(...prepareRows(work.kind, sheet, piece));
        await nextTurn();
        if (batch.length < BATCH_LENGTH) continue;
        yield batch;
        batch = [];
      }
    }
    notes.push(...skippedNote(sheet.source.name, skipped));
    if (count === 0) notes.push(`工作表“${sheet.source.name}”的表头下面没有数据行。`);
  }
  if (batch.length > 0) yield batch;
}

const percentOf = (file: TableFile): number => {
  const { done, total } = file.progress();
  return total === 0 ? LAST_PERCENT : Math.min(LAST_PERCENT, Math.floor((done / total) * 100));
};

const passOver = ({ db, kind, context }: RowWork, rows: readonly PreparedRow<unknown>[]): Promise<void> =>
  inScope(db, importScope(context.actor), (tx) =>
    kind.pass(
      tx,
      rows.flatMap(({ item }) => (item === null ? [] : [item])),
    ),
  );

/** A batch in a transaction of its own, with the run's figures; a dry run rolls the writing back and keeps the figures. */
const writeAlone = async (
  work: RowWork,
  rows: readonly PreparedRow<unknown>[],
  percent: number,
  turn: Turn,
): Promise<BatchResult> => {
  const { db, run, kind } = work;
  const context = { ...work.context, turn: turn.come };
  const scope = importScope(context.actor);
  const key = runKey(run);
  const write = async (tx: Tx): Promise<BatchResult> => {
    await impatient(tx);
    const result = await writeBatch(tx, context, kind, rows);
    await turn.come();
    return result;
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      if (!run.dry_run) {
        return await inScope(db, scope, async (tx) => {
          const result = await write(tx);
          await recordProgress(tx, run, key, result, percent);
          return result;
        });
      }
      const result = await rolledBack(db, scope, write);
      await inScope(db, scope, (tx) => recordProgress(tx, run, key, result, percent));
      return result;
    } catch (error) {
      if (attempt >= ATTEMPTS || !isConflict(error)) throw error;
      turn.giveWay();
      await turn.alone();
    }
  }
};

/**
 * The database sees a circle of waiting transactions, but not one that goes through a batch waiting for its turn here;
 * a lock that does not come in this time breaks it.
 */
const impatient = async (tx: Tx): Promise<void> => {
  await sql`set local lock_timeout = '20s'`.execute(tx);
};

/** A batch inside the one transaction of the whole file; the figures are shown while it is still open. */
const writeInto = async (
  { db, run, kind, context }: RowWork,
  tx: Tx,
  rows: readonly PreparedRow<unknown>[],
  percent: number,
): Promise<BatchResult> => {
  const result = await writeBatch(tx, context, kind, rows);
  await inScope(db, importScope(context.actor), (own) =>
    recordProgress(own, run, runKey(run), result, percent),
  );
  return result;
};

class RolledBack<R> extends Error {
  readonly result: R;
  constructor(result: R) {
    super('rolled back');
    this.result = result;
  }
}

const rolledBack = async <R>(
  db: Database,
  scope: Parameters<typeof inScope>[1],
  work: (tx: Tx) => Promise<R>,
): Promise<R> => {
  try {
    await inScope(db, scope, async (tx) => {
      throw new RolledBack(await work(tx));
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.result as R;
    throw error;
  }
  throw new Error('A transaction that always rolls back committed.');
};

/** Deadlock, serialisation, and a lock that did not come in time. */
const CONFLICTS = new Set(['40P01', '40001', '55P03']);

const isConflict = (error: unknown): boolean =>
  error instanceof TurnLost ||
  (error instanceof Error && 'code' in error && CONFLICTS.has(String(error.code)));

const allOrNothing = (refused: number): Problem =>
  new Problem(
    'invalid',
    'rows-refused',
    `有${refused}行不合格。按“全部合格才导入”的要求，本次没有写入任何数据。`,
    {
      advice: '请改正后重新导入。',
    },
  );
