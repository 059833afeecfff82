import { sql } from 'kysely';
import { verifyFolded, type FoldedFinding } from '#modules/acts';
import { knownEntries } from '#modules/ledgers';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { pagesOf } from '#platform/db/pages-of.ts';
import { HALLS, TICKETS, WINDOWS } from './hall-tables.ts';

interface Finished {
  readonly county_code: number;
  readonly id: string;
  readonly entry_id: string | null;
}

/** Finished tickets whose line of the ledger is not there. */
const withoutEntry = (db: Database): Promise<FoldedFinding[]> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const findings: FoldedFinding[] = [];
    const finished = { table: 'hall_ticket', where: sql`state = 'finished'` } as const;
    for await (const rows of pagesOf<Finished>(tx, finished)) {
      const known = await knownEntries(
        tx,
        rows.flatMap((row) => (row.entry_id ? [{ countyCode: row.county_code, id: row.entry_id }] : [])),
      );
      for (const row of rows)
        if (row.entry_id === null || !known.has(row.entry_id))
          findings.push({
            countyCode: row.county_code,
            id: row.id,
            message: '已办结的号没有对应的接待台账',
          });
    }
    return findings;
  });

/** Every hall, window and ticket equals the fold of its acts, and every finished ticket has its line of the ledger. */
export const verifyHall = async (db: Database): Promise<FoldedFinding[]> => [
  ...(await verifyFolded(db, HALLS, '大厅设置')),
  ...(await verifyFolded(db, WINDOWS, '窗口设置')),
  ...(await verifyFolded(db, TICKETS, '大厅取号')),
  ...(await withoutEntry(db)),
];
