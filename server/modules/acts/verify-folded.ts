import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inSnapshot, type Database } from '#platform/db/database.ts';
import type { StoredAct } from './act.ts';
import { factsOf, foldFacts, sameFacts, type FoldedTable } from './folded-table.ts';

/** A row that says otherwise than its acts. */
export interface FoldedFinding {
  readonly countyCode: number;
  readonly id: string;
  readonly message: string;
}

interface StoredRow {
  readonly county_code: number;
  readonly id: string;
}

const ROWS_PER_READ = 1_000;

/** Every row of a table equals the fold of its acts; `what` names a row in Chinese. Reads a thousand at a time. */
export const verifyFolded = (db: Database, table: FoldedTable, what: string): Promise<FoldedFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => {
    const findings: FoldedFinding[] = [];
    for (let last = { county: 0, id: '00000000-0000-0000-0000-000000000000' }; ;) {
      const { rows } = await sql<StoredRow>`
        select * from ${sql.table(table.table)} where (county_code, id) > (${last.county}, ${last.id}::uuid)
        order by county_code, id limit ${ROWS_PER_READ}
      `.execute(tx);
      const { rows: acts } = await sql<StoredAct>`
        select * from act where county_code = any(${[...new Set(rows.map((row) => row.county_code))]}::integer[])
          and subject_id = any(${rows.map((row) => row.id)}::uuid[]) order by id
      `.execute(tx);
      const bySubject = Map.groupBy(acts, (act) => act.subject_id);
      for (const row of rows) {
        const payloads = (bySubject.get(row.id) ?? []).map(
          ({ payload }) => payload as StoredAct['payload'] & object,
        );
        if (!sameFacts(factsOf(table, row), foldFacts(table, payloads as never)))
          findings.push({
            countyCode: row.county_code,
            id: row.id,
            message: `${what}与其历次记录推算的结果不一致`,
          });
      }
      const end = rows.at(-1);
      if (!end || rows.length < ROWS_PER_READ) return findings;
      last = { county: end.county_code, id: end.id };
    }
  });
