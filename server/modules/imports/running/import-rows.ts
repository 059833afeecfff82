import { setImmediate as nextTurn } from 'node:timers/promises';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { TableFile } from '#platform/files/excel/cell.ts';
import { importScope } from './import-run.ts';
import { joinContinuing } from './join-continuing.ts';
import type { ImportPlan } from '../reading/plan-import.ts';
import { prepareRows, type PreparedRow } from './prepare-rows.ts';
import { notesOfRows, readRecords, type RowTally } from '../reading/read-records.ts';
import type { BatchResult } from './record-progress.ts';
import { takeTurns, type Turn } from './turns.ts';
import { writeAlone, writeInto, type BatchWork } from './write-alone.ts';

/** Rows of one transaction. */
const BATCH_LENGTH = 1_000;
/** Rows prepared in one go: after each piece the batch being written may send its next statement. */
const PIECE_LENGTH = 50;
/** While one batch moves its figures, the next sends its rows. */
const SIDE_BY_SIDE = 2;
const LAST_PERCENT = 99;

/** All that the rows of a run need. */
interface RowWork extends BatchWork {
  readonly plan: ImportPlan;
  readonly file: TableFile;
  readonly onProgress: ((percent: number) => void) | undefined;
}

const allOrNothing = (refused: number): Problem =>
  new Problem(
    'invalid',
    'rows-refused',
    `有${refused}行不合格。按“全部合格才导入”的要求，本次没有写入任何数据。`,
    {
      advice: '请改正后重新导入。',
    },
  );

/** Reads ahead while the batch before is being written; batches are committed in order. Answers the notes and how many rows were refused now. */
export const importRows = async (work: RowWork): Promise<{ notes: string[]; refused: number }> => {
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
  try {
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
  } catch (error) {
    // A file that breaks off further down leaves what was read before it whole: what is being written is written.
    await turns.finish().catch(() => undefined);
    throw error;
  }
  await turns.finish();
  return refused;
};

async function* preparedBatches(work: RowWork, notes: string[]) {
  let batch: PreparedRow<unknown>[] = [];
  for (const sheet of work.plan.sheets) {
    const tally: RowTally = { skipped: {}, hidden: 0 };
    let count = 0;
    const records = readRecords(sheet, tally);
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
    notes.push(...notesOfRows(sheet.source.name, tally));
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
