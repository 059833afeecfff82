import type { EntryRef, EntryRow, ShownRow } from '../entry-row.ts';
import type { ReviewStep } from '../reviewing/review-steps.ts';

/** Somebody an entry names; the name is null for those who may not open that file. */
export interface NamedPerson extends EntryRef {
  readonly name: string | null;
}

/** An entry with everyone it names. */
export type NamedEntry<Row = EntryRow> = Row & {
  readonly person: NamedPerson | null;
  readonly others: readonly NamedPerson[];
};

const presentPerson = ({ countyCode, id, name }: NamedPerson) => ({
  countyCode,
  id,
  name: name ?? '（无权查看）',
});

/** An entry as it is shown; names are left out for those who may not open the files. */
export const presentEntry = (row: NamedEntry<ShownRow>, names: ReadonlyMap<number, string>) => ({
  countyCode: row.county_code,
  id: row.id,
  ledger: row.ledger,
  regionCode: row.region_code,
  regionName: names.get(row.region_code) ?? String(row.region_code),
  businessDay: row.business_day,
  state: row.state,
  desk: row.desk as ReviewStep | null,
  returnReason: row.return_reason,
  late: row.late,
  answers: row.answers as unknown as Record<string, unknown>,
  person: row.person && presentPerson(row.person),
  others: row.others.map(presentPerson),
  rowVersion: row.row_version,
  recordedAt: row.recorded_at.toISOString(),
});
