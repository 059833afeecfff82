import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database, type Tx } from '#platform/db/database.ts';
import type { StoredAct } from '#modules/acts';
import { othersOf } from './entry-people.ts';
import { businessDayOf, personOf, slotColumns, type EntryRef, type EntryRow } from './entry-row.ts';
import { foldEntry, type EntryState } from './fold-entry.ts';
import { getLedger } from './get-ledger.ts';

/** An entry whose row and acts disagree. */
export interface EntryFinding {
  readonly countyCode: number;
  readonly id: string;
  readonly message: string;
}

const ENTRIES_PER_READ = 1000;

const rowAsState = (row: EntryRow, others: readonly EntryRef[]) => ({
  ledger: row.ledger,
  regionCode: row.region_code,
  answers: row.answers,
  person: personOf(row),
  others,
  state: row.state,
  desk: row.desk,
  submittedBy: row.submitted_by,
  returnReason: row.return_reason,
  late: row.late,
});

const projected = (row: EntryRow): boolean => {
  const ledger = getLedger(row.ledger);
  const answers = row.answers as unknown as EntryState['answers'];
  const slots = Object.entries(slotColumns(ledger, answers));
  return (
    businessDayOf(ledger, answers) === row.business_day &&
    slots.every(([slot, value]) => (row[slot as 't1'] ?? null) === value)
  );
};

const verifyBatch = async (tx: Tx, rows: readonly EntryRow[]): Promise<EntryFinding[]> => {
  const { rows: acts } = await sql<StoredAct>`
    select * from act where county_code = any(${[...new Set(rows.map((row) => row.county_code))]}::integer[])
      and subject_id = any(${rows.map((row) => row.id)}::uuid[]) order by id
  `.execute(tx);
  const bySubject = Map.groupBy(acts, (act) => act.subject_id);
  const others = await othersOf(tx, rows);
  return rows.flatMap((row) => {
    const fold = foldEntry(bySubject.get(row.id) ?? []);
    const at = { countyCode: row.county_code, id: row.id };
    if (!fold) return [{ ...at, message: '台账记录没有对应的登记' }];
    if (canonicalJson(rowAsState(row, others.get(row.id) ?? [])) !== canonicalJson(fold)) {
      return [{ ...at, message: '台账记录与其历次登记推算的结果不一致' }];
    }
    return projected(row) ? [] : [{ ...at, message: '台账记录的筛选列与内容不一致' }];
  });
};

/** Folds every entry's acts again and compares with the row; `onProgress` hears how many were done. */
export const verifyEntries = async (
  db: Database,
  onProgress: (done: number) => void = () => {},
): Promise<EntryFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => {
    const findings: EntryFinding[] = [];
    let last = { county: 0, id: '00000000-0000-0000-0000-000000000000' };
    for (let done = 0; ;) {
      const { rows } = await sql<EntryRow>`
        select * from ledger_entry where (county_code, id) > (${last.county}, ${last.id}::uuid)
        order by county_code, id limit ${ENTRIES_PER_READ}
      `.execute(tx);
      findings.push(...(await verifyBatch(tx, rows)));
      onProgress((done += rows.length));
      const end = rows.at(-1);
      if (!end || rows.length < ENTRIES_PER_READ) return findings;
      last = { county: end.county_code, id: end.id };
    }
  });
