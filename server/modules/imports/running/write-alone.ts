import { sql } from 'kysely';
import type { ActContext } from '#modules/acts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import type { ImportKind } from '../kinds/import-kind.ts';
import { importScope, type ImportRunRow } from './import-run.ts';
import type { PreparedRow } from './prepare-rows.ts';
import { recordProgress, type BatchResult } from './record-progress.ts';
import { runKey } from './seal-cells.ts';
import { TurnLost, type Turn } from './turns.ts';
import { writeBatch } from './write-batch.ts';

/** Another writer claimed the same identity numbers in another order; the batch is simply done again. */
const ATTEMPTS = 4;

/** What a batch is written with. */
export interface BatchWork {
  readonly db: Database;
  readonly run: ImportRunRow;
  readonly kind: ImportKind<unknown>;
  readonly context: ActContext;
}

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

/**
 * The database sees a circle of waiting transactions, but not one that goes through a batch waiting for its turn here;
 * a lock that does not come in this time breaks it.
 */
const impatient = async (tx: Tx): Promise<void> => {
  await sql`set local lock_timeout = '20s'`.execute(tx);
};

/** A batch in a transaction of its own, with the run's figures; a dry run rolls the writing back and keeps the figures. */
export const writeAlone = async (
  work: BatchWork,
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

/** A batch inside the one transaction of the whole file; the figures are shown while it is still open. */
export const writeInto = async (
  { db, run, kind, context }: BatchWork,
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
