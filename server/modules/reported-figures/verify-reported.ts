import { verifyRows, type FoldedFinding, type StoredAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database } from '#platform/db/database.ts';
import { keptFacts, type ReportedRow } from './reported-figure.ts';

const isWhole = (row: ReportedRow, acts: readonly StoredAct[]): boolean => {
  const kept = acts.find(({ kind }) => kind === 'reported.keep');
  const isWithdrawn = acts.some(({ kind }) => kind === 'reported.withdraw');
  return (
    kept !== undefined &&
    canonicalJson(kept.payload) === canonicalJson(keptFacts(row)) &&
    (row.state === 'withdrawn') === isWithdrawn &&
    row.row_version === acts.length
  );
};

/** Every reported figure against the fold of its acts. */
export const verifyReported = (db: Database): Promise<FoldedFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, (tx) =>
    verifyRows<ReportedRow>(tx, 'reported_figure', (row, acts) =>
      isWhole(row, acts) ? [] : ['上报数与其历次办理推算的结果不一致'],
    ),
  );
