import type { z } from 'zod';
import { findLedger, findMirror } from '#definitions';
import type { PresentedImport } from './import-contracts.ts';
import type { ImportRunRow } from './running/import-run.ts';

export const titleOf = (run: Pick<ImportRunRow, 'kind' | 'ledger' | 'mirror'>): string => {
  if (run.kind === 'persons') return '人员档案';
  if (run.kind === 'mirror') return findMirror(run.mirror ?? '')?.system ?? run.mirror ?? '';
  return findLedger(run.ledger ?? '')?.title ?? run.ledger ?? '';
};

/** A run as presented to an account. */
export const presentImport = (run: ImportRunRow, accountId: string): z.input<typeof PresentedImport> => ({
  countyCode: run.county_code,
  id: run.id,
  kind: run.kind as 'persons' | 'ledger' | 'mirror',
  ledger: run.ledger,
  mirror: run.mirror,
  title: titleOf(run),
  fileName: run.file_name,
  state: run.state as z.input<typeof PresentedImport>['state'],
  dryRun: run.dry_run,
  allOrNothing: run.all_or_nothing,
  region: run.region_code,
  rowsRead: run.rows_read,
  rowsAdded: run.rows_added,
  rowsUnchanged: run.rows_unchanged,
  rowsRefused: run.rows_refused,
  progressPercent: run.progress_percent,
  notes: run.notes,
  message: run.message,
  startedAt: new Date(run.started_at).toISOString(),
  finishedAt: run.finished_at ? new Date(run.finished_at).toISOString() : null,
  isMine: run.account_id === accountId,
});
