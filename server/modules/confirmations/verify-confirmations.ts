import { sql } from 'kysely';
import type { StoredAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database } from '#platform/db/database.ts';
import { factsOfRow, type ConfirmationRow } from './confirmation-row.ts';

/** A listed person whose row and acts disagree. */
export interface ConfirmationFinding {
  readonly countyCode: number;
  readonly id: string;
  readonly message: string;
}

const ROWS_PER_READ = 1000;

const fold = (acts: readonly StoredAct[]): object =>
  acts.reduce((facts, act) => ({ ...facts, ...(act.payload as object) }), {});

/** Every row equals the sum of its acts. */
export const verifyConfirmations = async (db: Database): Promise<ConfirmationFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => {
    const findings: ConfirmationFinding[] = [];
    let last = { county: 0, id: '00000000-0000-0000-0000-000000000000' };
    for (;;) {
      const { rows } = await sql<ConfirmationRow>`
        select * from annual_confirmation where (county_code, id) > (${last.county}, ${last.id}::uuid)
        order by county_code, id limit ${ROWS_PER_READ}
      `.execute(tx);
      const { rows: acts } = await sql<StoredAct>`
        select * from act where county_code = any(${[...new Set(rows.map((row) => row.county_code))]}::integer[])
          and subject_id = any(${rows.map((row) => row.id)}::uuid[]) order by id
      `.execute(tx);
      const bySubject = Map.groupBy(acts, (act) => act.subject_id);
      for (const row of rows) {
        if (canonicalJson(fold(bySubject.get(row.id) ?? [])) === canonicalJson(factsOfRow(row))) continue;
        findings.push({
          countyCode: row.county_code,
          id: row.id,
          message: '年度确认名单与其历次记录推算的结果不一致',
        });
      }
      const end = rows.at(-1);
      if (!end || rows.length < ROWS_PER_READ) return findings;
      last = { county: end.county_code, id: end.id };
    }
  });
