import type { EntryRow } from './entry-row.ts';
import type { ReviewStep } from './review-steps.ts';

/** An entry as it is shown; the person's name is left out for those who may not open that file. */
export const presentEntry = (
  row: EntryRow & { readonly person_name?: string | null },
  names: ReadonlyMap<number, string>,
) => ({
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
  person:
    row.person_id === null
      ? null
      : { countyCode: row.person_county!, id: row.person_id, name: row.person_name ?? '（无权查看）' },
  rowVersion: row.row_version,
  recordedAt: row.recorded_at.toISOString(),
});
