import type { ActContext } from '#modules/acts';
import { keepDocument, type DocumentSubject, type PreparedFile } from '#modules/documents';
import { personDataKey } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';
import type { FileRow } from './archive-row.ts';
import { changeFiles } from './change-files.ts';
import { getFile } from './get-archive.ts';
import { requireUnchecked } from './require-unchecked.ts';

const REGISTRY = 0;

/** The folder as a document names it, and the key its scans are sealed under when its person is on file. */
export const subjectOfFile = async (
  tx: Tx,
  row: FileRow,
): Promise<{ subject: DocumentSubject; dataKey: Buffer | null }> => {
  const person = row.person_id === null ? null : { countyCode: row.county_code, id: row.person_id };
  return {
    subject: {
      kind: 'archive',
      countyCode: row.county_code,
      id: row.id,
      lineNumber: REGISTRY,
      regionCode: row.region_code,
      person,
    },
    dataKey: person && (await personDataKey(tx, person)),
  };
};

/** Keeps a prepared scan with its folder and moves the folder on. */
export const scanFile = async (
  tx: Tx,
  context: ActContext,
  ref: FileRow,
  file: PreparedFile,
): Promise<FileRow> => {
  const row = await getFile(tx, { countyCode: ref.county_code, id: ref.id }, { lock: true });
  requireUnchecked(row, '没有保存');
  const { subject } = await subjectOfFile(tx, row);
  const details = { kind: 'archive-scan', caption: '', takenOn: null, notes: null };
  await keepDocument(tx, { ...context, requestKey: null }, subject, file, details, null);
  const changes = {
    scans: row.scans + 1,
    pagesScanned: row.pages_scanned + (file.pages ?? 1),
    // A list of contents does not know of pages that came after it.
    state: 'scanned',
  };
  await changeFiles(tx, context, 'archive.scan', [{ row, changes }]);
  return row;
};
