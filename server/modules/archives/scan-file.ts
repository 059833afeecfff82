import type { ActContext } from '#modules/acts';
import { keepDocument, type DocumentSubject, type PreparedFile } from '#modules/documents';
import { personDataKey } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { FileRow } from './archive-row.ts';
import { changeFiles } from './change-files.ts';
import { getFile } from './get-archive.ts';

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

/** Refuses scans of a folder that was accepted or that a check looks at: it stays as it was looked at. */
export const requireScannable = (row: FileRow): void => {
  const refuse = (code: string, why: string, advice: string): never => {
    throw new Problem('conflict', code, `档号“${row.number}”${why}，没有保存。`, { advice });
  };
  if (row.state === 'accepted') refuse('archive-accepted', '已经验收', '如确需补扫，请在新批次登记。');
  if (row.state === 'passed') refuse('archive-checked', '已经检查合格', '如确需补扫，请在新批次登记。');
  if (row.is_sampled) refuse('archive-sampled', '正在抽检', '请先判定合格或退回；退回后可以补扫。');
};

/** Keeps a prepared scan with its folder and moves the folder on. */
export const scanFile = async (
  tx: Tx,
  context: ActContext,
  ref: FileRow,
  file: PreparedFile,
): Promise<FileRow> => {
  const row = await getFile(tx, { countyCode: ref.county_code, id: ref.id }, { lock: true });
  requireScannable(row);
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
