import { rowsWithActs, type FoldedFinding, type StoredAct } from '#modules/acts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { inSnapshot, type Database } from '#platform/db/database.ts';
import { othersOf } from './recording/entry-people.ts';
import { businessDayOf, personOf, slotColumns, type EntryRef, type EntryRow } from './entry-row.ts';
import { foldEntry, type EntryState } from './fold-entry.ts';
import { getLedger } from './get-ledger.ts';

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

const judge = (row: EntryRow, acts: readonly StoredAct[], others: readonly EntryRef[]): string | null => {
  const fold = foldEntry(acts);
  if (!fold) return '台账记录没有对应的登记';
  if (canonicalJson(rowAsState(row, others)) !== canonicalJson(fold))
    return '台账记录与其历次登记推算的结果不一致';
  return projected(row) ? null : '台账记录的筛选列与内容不一致';
};

/** Folds every entry's acts again and compares with the row; `onProgress` hears how many were done. */
export const verifyEntries = async (
  db: Database,
  onProgress: (done: number) => void = () => {},
): Promise<FoldedFinding[]> =>
  inSnapshot(db, WHOLE_SCOPE, async (tx) => {
    const findings: FoldedFinding[] = [];
    let done = 0;
    for await (const { rows, actsOf } of rowsWithActs<EntryRow>(tx, 'ledger_entry')) {
      const others = await othersOf(tx, rows);
      for (const row of rows) {
        const message = judge(row, actsOf(row), others.get(row.id) ?? []);
        if (message !== null) findings.push({ countyCode: row.county_code, id: row.id, message });
      }
      onProgress((done += rows.length));
    }
    return findings;
  });
