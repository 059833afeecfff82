import type { DB } from '#generated/db.ts';
import type { Tx } from '#platform/db/database.ts';
import type { StoredAct } from './act.ts';
import { rowsWithActs, type ActedRow } from './rows-with-acts.ts';

/** A row that says otherwise than its acts, or that nothing leads to; the message in Chinese. */
export interface FoldedFinding {
  readonly countyCode: number;
  readonly id: string;
  readonly message: string;
}

/**
 * Looks at every row of a table beside its acts; `judge` tells what is wrong with one, in Chinese, and `onProgress` hears
 * how many were looked at.
 */
export const verifyRows = async <Row extends ActedRow>(
  tx: Tx,
  table: keyof DB & string,
  judge: (row: Row, acts: readonly StoredAct[]) => readonly string[],
  onProgress: (done: number) => void = () => {},
): Promise<FoldedFinding[]> => {
  const findings: FoldedFinding[] = [];
  let done = 0;
  for await (const { rows, actsOf } of rowsWithActs<Row>(tx, table)) {
    for (const row of rows)
      for (const message of judge(row, actsOf(row)))
        findings.push({ countyCode: row.county_code, id: row.id, message });
    onProgress((done += rows.length));
  }
  return findings;
};
