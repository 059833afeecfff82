import { rowsWithActs, type FoldedFinding, type StoredAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database } from '#platform/db/database.ts';
import { digestOfStream } from '#platform/files/blobs/content-digest.ts';
import { currentFileHouse } from '#platform/files/blobs/file-house.ts';
import type { DocumentRow } from './document-row.ts';
import { foldDocument, rowAsState } from './fold-document.ts';
import { namesOfRow } from './lock-bytes.ts';

export interface DocumentVerification {
  readonly faults: readonly FoldedFinding[];
  /** Bytes that no document names: left by an upload cut short, or of one just under way. */
  readonly orphans: readonly string[];
}

/** Bytes this row answers for: an erased document has none, those of a moved one are the new county's row's. */
const bytesOf = (row: DocumentRow): string[] =>
  row.state === 'erased' || row.state === 'moved' ? [] : namesOfRow(row);

const bytesFault = async (name: string): Promise<string | null> => {
  const { blobs } = currentFileHouse();
  if ((await blobs.size(name)) === null) return '文件的内容不在存储中';
  return (await digestOfStream(await blobs.open(name))).toString('hex') === name.split('/')[1]
    ? null
    : '文件的内容与保存时的摘要不一致';
};

const verifyRow = async (
  row: DocumentRow,
  acts: readonly StoredAct[],
  known: Set<string>,
): Promise<string[]> => {
  const fold = foldDocument(acts);
  const faults: string[] = [];
  if (!fold) faults.push('文件没有对应的登记');
  else if (canonicalJson(rowAsState(row)) !== canonicalJson(fold))
    faults.push('文件与其历次登记推算的结果不一致');
  for (const name of bytesOf(row)) {
    if (known.has(name)) continue;
    known.add(name);
    const fault = await bytesFault(name);
    if (fault !== null) faults.push(fault);
  }
  return faults;
};

/**
 * Every document equal to the fold of its acts, every file there with the digest it was kept under, and nothing in the
 * store that no document names. Reads every stored byte.
 */
export const verifyDocuments = async (
  db: Database,
  onProgress: (done: number) => void = () => {},
): Promise<DocumentVerification> => {
  const stored: string[] = [];
  for await (const name of currentFileHouse().blobs.list()) stored.push(name);
  return inSnapshot(db, WHOLE_SCOPE, async (tx) => {
    const faults: FoldedFinding[] = [];
    const known = new Set<string>();
    let done = 0;
    for await (const { rows, actsOf } of rowsWithActs<DocumentRow>(tx, 'document')) {
      for (const row of rows)
        for (const message of await verifyRow(row, actsOf(row), known))
          faults.push({ countyCode: row.county_code, id: row.id, message });
      onProgress((done += rows.length));
    }
    return { faults, orphans: stored.filter((name) => !known.has(name)) };
  });
};
