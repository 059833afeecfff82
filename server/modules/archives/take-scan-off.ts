import type { ActContext } from '#modules/acts';
import { getDocument, removeDocument } from '#modules/documents';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { ArchiveRef } from './archive-row.ts';
import { changeFiles } from './change-files.ts';
import { openFile } from './index-file.ts';
import { requireUnchecked } from './require-unchecked.ts';
import { withoutScan } from './without-scan.ts';

/**
 * Takes a scan off its folder, with a reason, so that a page which came out badly is scanned anew and not beside the bad
 * one. The list of contents is to be looked over afterwards: its pages have moved.
 */
export const takeScanOff = async (
  tx: Tx,
  context: ActContext,
  ref: ArchiveRef,
  { scan, rowVersion }: { readonly scan: string; readonly rowVersion: number },
): Promise<void> => {
  const row = await openFile(tx, ref, rowVersion);
  requireUnchecked(row, '扫描件没有移除');
  const place = { countyCode: row.county_code, id: scan };
  const document = await getDocument(tx, place);
  if (document.subject_kind !== 'archive' || document.subject_id !== row.id)
    throw new Problem('not-found', 'scan-unknown', '这份扫描件不在这卷档案里。', {
      advice: '请刷新后再试。',
    });
  await removeDocument(tx, { ...context, requestKey: null }, place, { rowVersion: document.row_version });
  await changeFiles(tx, context, 'archive.unscan', [{ row, changes: withoutScan(row, document) }]);
};
