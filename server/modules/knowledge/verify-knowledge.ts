import { verifyRows, type FoldedFinding, type StoredAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database } from '#platform/db/database.ts';
import { factsOfVersion, type VersionRow } from './knowledge-row.ts';

const fold = (acts: readonly StoredAct[]): object =>
  acts.reduce((facts, act) => ({ ...facts, ...(act.payload as object) }), {});

const judge = (row: VersionRow, acts: readonly StoredAct[]): string[] =>
  canonicalJson(fold(acts)) === canonicalJson(factsOfVersion(row))
    ? []
    : ['知识条目与其历次记录推算的结果不一致'];

/** Every version equals the sum of its acts. */
export const verifyKnowledge = (db: Database): Promise<FoldedFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, (tx) => verifyRows(tx, 'knowledge_version', judge));
