import { factsTold, verifyRows, type FoldedFinding, type StoredAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database } from '#platform/db/database.ts';
import { stateOfRow, type FileRow } from './archive-row.ts';

const FRESH = {
  scans: 0,
  pagesScanned: 0,
  contents: [],
  state: 'registered',
  isSampled: false,
  reason: null,
};

/** The facts of a folder that its acts add up to. */
const foldFile = (acts: readonly StoredAct[], facts: readonly string[]): object | null => {
  if (acts.length === 0) return null;
  const told = factsTold(acts, FRESH);
  return Object.fromEntries(facts.map((fact) => [fact, told[fact]]));
};

const judge = (row: FileRow, acts: readonly StoredAct[]): string[] => {
  const kept = stateOfRow(row);
  return canonicalJson(kept) === canonicalJson(foldFile(acts, Object.keys(kept)))
    ? []
    : ['档案卷与其历次登记推算的结果不一致'];
};

/** Every folder equal to the fold of its acts. */
export const verifyArchives = (db: Database): Promise<FoldedFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, (tx) => verifyRows(tx, 'archive_file', judge));
