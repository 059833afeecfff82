import { sql } from 'kysely';
import { actsOfSubject, type StoredAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database } from '#platform/db/database.ts';
import type { ReportedRow } from './reported-figure.ts';

/** A reported figure that is not what its acts say. */
export interface ReportedFinding {
  readonly countyCode: number;
  readonly id: string;
  readonly message: string;
}

const said = (row: ReportedRow) => ({
  region: row.region_code,
  metric: row.metric,
  slice: row.slice,
  from: row.period_from,
  to: row.period_to,
  value: row.value,
  written: row.written,
  source: row.source_title,
  file: row.source_file,
});

const isWhole = (row: ReportedRow, acts: readonly StoredAct[]): boolean => {
  const kept = acts.find(({ kind }) => kind === 'reported.keep');
  const isWithdrawn = acts.some(({ kind }) => kind === 'reported.withdraw');
  return (
    kept !== undefined &&
    canonicalJson(kept.payload) === canonicalJson(said(row)) &&
    (row.state === 'withdrawn') === isWithdrawn &&
    row.row_version === acts.length
  );
};

/** Every reported figure against the fold of its acts. */
export const verifyReported = (db: Database): Promise<ReportedFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => {
    const { rows } = await sql<ReportedRow>`select * from reported_figure order by county_code, id`.execute(
      tx,
    );
    const findings: ReportedFinding[] = [];
    for (const row of rows)
      if (!isWhole(row, await actsOfSubject(tx, row.county_code, row.id)))
        findings.push({
          countyCode: row.county_code,
          id: row.id,
          message: '上报数与其历次办理推算的结果不一致',
        });
    return findings;
  });
