import type { Scope } from '#platform/auth/scope.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { ImportRunRef, ImportRunRow } from './import-run.ts';

/** A run by its place; only for the import itself, which then works within its actor's scope. */
export const loadRun = (db: Database, { countyCode, id }: ImportRunRef): Promise<ImportRunRow> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const run = await tx
      .selectFrom('import_run')
      .selectAll()
      .where('county_code', '=', countyCode)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!run) throw new Problem('not-found', 'import-unknown', '没有找到这次导入。');
    return run;
  });

/**
 * Marks a run as running. An interrupted run goes on from its figures, except one of all or nothing, which starts again.
 * Answers undefined when the run has ended or was cancelled.
 */
export const startRun = (db: Database, scope: Scope, run: ImportRunRow): Promise<ImportRunRow | undefined> =>
  inScope(db, scope, async (tx) => {
    const isAnew = run.all_or_nothing && !run.dry_run;
    if (isAnew) {
      await tx
        .deleteFrom('import_refusal')
        .where('county_code', '=', run.county_code)
        .where('import_id', '=', run.id)
        .execute();
    }
    return tx
      .updateTable('import_run')
      .set({
        state: 'running',
        ...(isAnew ? { rows_read: 0, rows_added: 0, rows_unchanged: 0, rows_refused: 0 } : {}),
      })
      .where('county_code', '=', run.county_code)
      .where('id', '=', run.id)
      .where('state', 'in', ['waiting', 'running'])
      .returningAll()
      .executeTakeFirst();
  });

export interface RunEnd {
  readonly state: 'done' | 'failed';
  readonly notes: readonly string[];
  readonly message: string | null;
}

/** Ends a run. A failed run of all or nothing has written nothing, and says so in its figures. */
export const finishRun = async (
  db: Database,
  scope: Scope,
  run: ImportRunRow,
  end: RunEnd,
): Promise<void> => {
  const hasWrittenNothing = end.state === 'failed' && run.all_or_nothing && !run.dry_run;
  await inScope(db, scope, (tx) =>
    tx
      .updateTable('import_run')
      .set({
        state: end.state,
        notes: [...end.notes],
        message: end.message,
        finished_at: new Date(),
        progress_percent: 100,
        ...(hasWrittenNothing ? { rows_added: 0 } : {}),
      })
      .where('county_code', '=', run.county_code)
      .where('id', '=', run.id)
      .where('state', '=', 'running')
      .execute(),
  );
};

/** Runs that have not ended, oldest first. */
export const unfinishedRuns = async (tx: Tx): Promise<ImportRunRef[]> => {
  const rows = await tx
    .selectFrom('import_run')
    .select(['county_code', 'id'])
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('started_at')
    .execute();
  return rows.map((row) => ({ countyCode: row.county_code, id: row.id }));
};

/** Ends a run whose thread died. */
export const failRun = async (
  db: Database,
  { countyCode, id }: ImportRunRef,
  message: string,
): Promise<void> => {
  await inScope(db, WHOLE_SCOPE, (tx) =>
    tx
      .updateTable('import_run')
      .set({ state: 'failed', message, finished_at: new Date() })
      .where('county_code', '=', countyCode)
      .where('id', '=', id)
      .where('state', 'in', ['waiting', 'running'])
      .execute(),
  );
};

/** Cancels a run that has not ended; what is committed stays. Answers whether it was cancelled. */
export const cancelRun = async (tx: Tx, { countyCode, id }: ImportRunRef): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('import_run')
    .set({ state: 'cancelled', finished_at: new Date() })
    .where('county_code', '=', countyCode)
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
};
