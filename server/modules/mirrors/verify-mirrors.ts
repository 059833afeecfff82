import { factsTold, verifyRows, type FoldedFinding, type StoredAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database } from '#platform/db/database.ts';
import type { MirrorDifferenceRow, MirrorRecordRow } from './mirror-record.ts';

const judgeRecord = (row: MirrorRecordRow, acts: readonly StoredAct[]): string[] => {
  const { name, facts, envelope, goneOn } = factsTold(acts);
  const kept = {
    name: row.name,
    facts: row.facts,
    envelope: row.envelope.toString('base64'),
    goneOn: row.gone_on,
  };
  const folded = { name, facts, envelope, goneOn: goneOn ?? null };
  return canonicalJson(folded) === canonicalJson(kept) ? [] : ['官方系统记录与其历次导入推算的结果不一致'];
};

const SETTLED = new Set(['taken', 'ours', 'ignored']);

/** Differences are found by the machine; what was settled is an act, and the row must say the same. */
const judgeDifference = (row: MirrorDifferenceRow, acts: readonly StoredAct[]): string[] => {
  const last = (acts.at(-1)?.payload as { state?: string } | undefined)?.state ?? 'open';
  const agrees = SETTLED.has(last) ? row.state === last : !SETTLED.has(row.state);
  return agrees ? [] : ['差异的处理结果与其记录不一致'];
};

/** Every record equals the sum of its acts, and every settlement its last act. */
export const verifyMirrors = async (db: Database): Promise<FoldedFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => [
    ...(await verifyRows<MirrorRecordRow>(tx, 'mirror_record', judgeRecord)),
    ...(await verifyRows<MirrorDifferenceRow>(tx, 'mirror_difference', judgeDifference)),
  ]);
