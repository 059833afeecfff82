import type { DocumentRow } from '#modules/documents';
import type { FileRow, FileState } from './archive-row.ts';

/** As if the scan had never come; what was returned stays so until its contents are written anew, and what was accepted is. */
const stateAfter = ({ state, scans }: FileRow): string => {
  if (state === 'accepted') return state;
  if (scans === 1) return 'registered';
  return state === 'returned' ? 'returned' : 'scanned';
};

/** What a folder says once one of its scans is gone. The pages behind it have moved: no check has looked at it as it is now. */
export const withoutScan = (row: FileRow, { pages }: Pick<DocumentRow, 'pages'>): Partial<FileState> => ({
  scans: row.scans - 1,
  pagesScanned: row.pages_scanned - (pages ?? 1),
  state: stateAfter(row),
  isSampled: false,
});
