import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inSnapshot, type Database } from '#platform/db/database.ts';
import type { ActPayload } from './act.ts';
import { factsOf, foldFacts, sameFacts, type FoldedTable } from './folded-table.ts';
import { verifyRows, type FoldedFinding } from './verify-rows.ts';

/** Every row of a table equals the fold of its acts; `what` names a row in Chinese. */
export const verifyFolded = (db: Database, table: FoldedTable, what: string): Promise<FoldedFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, (tx) =>
    verifyRows(tx, table.table, (row, acts) => {
      const folded = foldFacts(
        table,
        acts.map(({ payload }) => payload as ActPayload),
      );
      return sameFacts(factsOf(table, row), folded) ? [] : [`${what}与其历次记录推算的结果不一致`];
    }),
  );
