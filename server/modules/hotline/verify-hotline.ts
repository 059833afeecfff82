import { sql } from 'kysely';
import { verifyFolded, type FoldedFinding } from '#modules/acts';
import { knownEntries } from '#modules/ledgers';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { CALLS, TRANSFERS, type CallRow } from './hotline-tables.ts';

const CALLS_PER_READ = 5_000;

/** Calls without their line of the ledger. */
const withoutLine = (db: Database): Promise<FoldedFinding[]> =>
  inScope(db, WHOLE_SCOPE, async (tx) => {
    const findings: FoldedFinding[] = [];
    for (let last = { county: 0, id: '00000000-0000-0000-0000-000000000000' }; ;) {
      const { rows } = await sql<Pick<CallRow, 'county_code' | 'id' | 'entry_id'>>`
        select county_code, id, entry_id from hotline_call where (county_code, id) > (${last.county}, ${last.id}::uuid)
        order by county_code, id limit ${CALLS_PER_READ}
      `.execute(tx);
      const refs = rows.map((row) => ({ countyCode: row.county_code, id: row.entry_id }));
      const known = await knownEntries(tx, refs);
      for (const row of rows)
        if (!known.has(row.entry_id))
          findings.push({ countyCode: row.county_code, id: row.id, message: '来电没有对应的热线台账' });
      const end = rows.at(-1);
      if (!end || rows.length < CALLS_PER_READ) return findings;
      last = { county: end.county_code, id: end.id };
    }
  });

/** Every call and transfer equals the fold of its acts, and every call has its line of the ledger. */
export const verifyHotline = async (db: Database): Promise<FoldedFinding[]> => [
  ...(await verifyFolded(db, CALLS, '热线来电')),
  ...(await verifyFolded(db, TRANSFERS, '热线转办')),
  ...(await withoutLine(db)),
];
