import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRun, runImport, type ImportOrder } from '#modules/imports';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope } from '#platform/db/database.ts';
import { machineContext } from '#tests/factories/working-system.ts';
import type { TestDatabase } from '#tests/harness/test-database.ts';

export interface Outcome {
  readonly state: string;
  readonly message: string | null;
  readonly notes: readonly string[];
  readonly read: number;
  readonly added: number;
  readonly unchanged: number;
  /** One line per refused cell: 'C5 金额 [abc] reason', in the order of the file. */
  readonly refusals: readonly string[];
}

interface StoredRefusal {
  cell: string | null;
  column: string | null;
  value: string | null;
  reason: string;
}

/** Imports a file as the machine itself does and tells what became of it. */
export const importFile = async (
  system: TestDatabase,
  bytes: Buffer,
  order: Partial<ImportOrder> & Pick<ImportOrder, 'kind'>,
): Promise<Outcome> => {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  try {
    const path = join(folder, 'file');
    await writeFile(path, bytes);
    const run = await createRun(
      system.db,
      machineContext.actor,
      { region: 990101001001, fileName: '表.xlsx', ...order },
      path,
    );
    await runImport({ db: system.db, ref: { countyCode: run.county_code, id: run.id }, path });
    return await readOutcome(system, run.id);
  } finally {
    await rm(folder, { recursive: true });
  }
};

export const readOutcome = (system: TestDatabase, id: string): Promise<Outcome> =>
  inScope(system.db, WHOLE_SCOPE, async (tx) => {
    const run = await tx.selectFrom('import_run').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    const rows = await tx
      .selectFrom('import_refusal')
      .select(['sheet', 'row_number', 'refusals'])
      .where('import_id', '=', id)
      .orderBy('sheet')
      .orderBy('row_number')
      .execute();
    return {
      state: run.state,
      message: run.message,
      notes: run.notes,
      read: run.rows_read,
      added: run.rows_added,
      unchanged: run.rows_unchanged,
      refusals: rows.flatMap(({ refusals, row_number }) =>
        (refusals as unknown as StoredRefusal[]).map(
          ({ cell, column, value, reason }) =>
            `${cell ?? `第${row_number}行`} ${column ?? ''} [${value ?? ''}] ${reason}`,
        ),
      ),
    };
  });
