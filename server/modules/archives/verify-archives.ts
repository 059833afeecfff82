import { verifyRows, type FoldedFinding, type StoredAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database } from '#platform/db/database.ts';
import { stateOfRow, type FileRow, type FileState } from './archive-row.ts';

const FRESH = {
  scans: 0,
  pagesScanned: 0,
  contents: [],
  state: 'registered',
  isSampled: false,
  reason: null,
};

const foldFile = (acts: readonly StoredAct[]): FileState | undefined =>
  acts.length === 0
    ? undefined
    : (Object.assign({}, FRESH, ...acts.map((act) => act.payload)) as unknown as FileState);

const judge = (row: FileRow, acts: readonly StoredAct[]): string[] =>
  canonicalJson(stateOfRow(row)) === canonicalJson(foldFile(acts))
    ? []
    : ['档案卷与其历次登记推算的结果不一致'];

/** Every folder equal to the fold of its acts. */
export const verifyArchives = (db: Database): Promise<FoldedFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, (tx) => verifyRows(tx, 'archive_file', judge));
