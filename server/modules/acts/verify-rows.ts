import { sql } from 'kysely';
import type { DB } from '#generated/db.ts';
import type { Tx } from '#platform/db/database.ts';
import type { StoredAct } from './act.ts';

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
const BEFORE_ALL = { county: 0, id: '00000000-0000-0000-0000-000000000000' };

/** The acts of some rows by their subject, each subject's oldest first. */
const actsOfRows = async (tx: Tx, rows: readonly StoredRow[]): Promise<Map<string, StoredAct[]>> => {
  const { rows: acts } = await sql<StoredAct>`
    select * from act where county_code = any(${[...new Set(rows.map((row) => row.county_code))]}::integer[])
      and subject_id = any(${rows.map((row) => row.id)}::uuid[]) order by id
  `.execute(tx);
  return Map.groupBy(acts, (act) => act.subject_id);
};

/** Looks at every row of a table beside its acts, a thousand at a time; `judge` tells what is wrong with one, in Chinese. */
export const verifyRows = async <Row extends StoredRow>(
  tx: Tx,
  table: keyof DB & string,
  judge: (row: Row, acts: readonly StoredAct[]) => readonly string[],
): Promise<FoldedFinding[]> => {
  const findings: FoldedFinding[] = [];
  for (let last = BEFORE_ALL; ;) {
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} where (county_code, id) > (${last.county}, ${last.id}::uuid)
      order by county_code, id limit ${ROWS_PER_READ}
    `.execute(tx);
    const acts = await actsOfRows(tx, rows);
    for (const row of rows)
      for (const message of judge(row, acts.get(row.id) ?? []))
        findings.push({ countyCode: row.county_code, id: row.id, message });
    const end = rows.at(-1);
    if (!end || rows.length < ROWS_PER_READ) return findings;
    last = { county: end.county_code, id: end.id };
  }
};
