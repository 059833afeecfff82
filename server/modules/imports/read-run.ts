import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import type { PresentedRefusal } from './import-contracts.ts';
import type { ImportRunRef } from './running/import-run.ts';
import { getRun, listRefusals } from './list-imports.ts';
import { presentImport } from './present-import.ts';

export type RunReport = ReturnType<typeof presentImport> & {
  /** The first refused rows; `rowsRefused` tells how many there are. */
  readonly refusals: readonly PresentedRefusal[];
};

/** What became of a run, for the command line. */
export const readRun = (db: Database, ref: ImportRunRef, mostRefusals = 1_000): Promise<RunReport> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const run = await getRun(tx, ref);
    const { rows } = await listRefusals(tx, ref, { size: mostRefusals });
    const refusals = rows.map(({ sheet, row, refusals: cells }) => ({ sheet, row, refusals: cells }));
    return { ...presentImport(run, run.account_id), refusals };
  });
