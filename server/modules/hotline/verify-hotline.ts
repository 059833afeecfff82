import { verifyFolded, type FoldedFinding } from '#modules/acts';
import { knownEntries } from '#modules/ledgers';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { pagesOf } from '#platform/db/pages-of.ts';
import { CALLS, TRANSFERS, type CallRow } from './hotline-tables.ts';

/** Calls without their line of the ledger. */
const withoutLine = (db: Database): Promise<FoldedFinding[]> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const findings: FoldedFinding[] = [];
    for await (const rows of pagesOf<CallRow>(tx, { table: 'hotline_call' })) {
      const refs = rows.map((row) => ({ countyCode: row.county_code, id: row.entry_id }));
      const known = await knownEntries(tx, refs);
      for (const row of rows)
        if (!known.has(row.entry_id))
          findings.push({ countyCode: row.county_code, id: row.id, message: '来电没有对应的热线台账' });
    }
    return findings;
  });

/** Every call and transfer equals the fold of its acts, and every call has its line of the ledger. */
export const verifyHotline = async (db: Database): Promise<FoldedFinding[]> => [
  ...(await verifyFolded(db, CALLS, '热线来电')),
  ...(await verifyFolded(db, TRANSFERS, '热线转办')),
  ...(await withoutLine(db)),
];
