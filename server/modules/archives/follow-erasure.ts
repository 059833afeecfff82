import type { ActContext } from '#modules/acts';
import type { DocumentRow } from '#modules/documents';
import type { Tx } from '#platform/db/database.ts';
import { changeFiles } from './change-files.ts';
import { getFile } from './get-archive.ts';
import { withoutScan } from './without-scan.ts';

/**
 * Lets the folder of a scan that the law wants destroyed count its pages no more, whatever a check made of it. A scan
 * taken off before is no part of the folder any more, and one a move brought from another county never was one of a folder
 * here. Call before the erasure.
 */
export const followErasure = async (tx: Tx, context: ActContext, scan: DocumentRow): Promise<void> => {
  if (scan.subject_kind !== 'archive' || scan.state !== 'kept' || scan.carried_from !== null) return;
  const row = await getFile(tx, { countyCode: scan.county_code, id: scan.subject_id }, { lock: true });
  await changeFiles(tx, { ...context, requestKey: null }, 'archive.unscan', [
    { row, changes: withoutScan(row, scan) },
  ]);
};
