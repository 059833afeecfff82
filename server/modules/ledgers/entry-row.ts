import type { Selectable } from 'kysely';
import type { LedgerEntry } from '#generated/db.ts';
import { countyOf, slotsOf, slotValue, type Answers, type LedgerDefinition } from '#kit';
import { bytes } from '#platform/db/insert-rows.ts';
import type { EntryStanding } from './fold-entry.ts';
import { lineNumberOf } from './get-ledger.ts';

export type EntryRow = Selectable<LedgerEntry>;

/** What is shown of a row. */
export type ShownRow = Pick<
  EntryRow,
  | 'county_code'
  | 'id'
  | 'ledger'
  | 'region_code'
  | 'business_day'
  | 'state'
  | 'desk'
  | 'return_reason'
  | 'late'
  | 'answers'
  | 'person_county'
  | 'person_id'
  | 'row_version'
  | 'recorded_at'
>;

export interface EntryRef {
  readonly countyCode: number;
  readonly id: string;
}

/** Just the reference, whatever else the caller's object holds: acts carry exactly this. */
export const plainRef = (ref: EntryRef | null | undefined): EntryRef | null =>
  ref ? { countyCode: ref.countyCode, id: ref.id } : null;

/** The person a stored entry names. */
export const personOf = (row: Pick<EntryRow, 'person_county' | 'person_id'>): EntryRef | null =>
  row.person_id === null ? null : { countyCode: row.person_county!, id: row.person_id };

/** Several references, each plain. */
export const plainRefs = (refs: readonly EntryRef[] | undefined): EntryRef[] =>
  (refs ?? []).map(({ countyCode, id }) => ({ countyCode, id }));

/** A piece of work to be recorded. */
export interface NewEntry {
  /** Region of the station that did the work. */
  readonly regionCode: number;
  readonly answers: Answers;
  /** The person of the registry it concerns, for ledgers with a person field. */
  readonly person?: EntryRef | null;
  /** Further people, for ledgers whose person field takes several; nobody twice. */
  readonly others?: readonly EntryRef[];
  /** For imports: the same key again changes nothing. 32 bytes. */
  readonly importKey?: Buffer | null;
  /** Kept for later: may be incomplete, counts nowhere, waits for nobody. */
  readonly asDraft?: boolean;
  /** Wanted even though its period is closed; taken only from who may. */
  readonly asLate?: boolean;
}

/** Columns written by the application; township_code and scope_key are generated. */
export const ENTRY_COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  ledger: 'text',
  definition_version: 'integer',
  line_number: 'smallint',
  region_code: 'bigint',
  business_day: 'date',
  answers: 'jsonb',
  person_county: 'integer',
  person_id: 'uuid',
  t1: 'text',
  t2: 'text',
  t3: 'text',
  t4: 'text',
  n1: 'bigint',
  n2: 'bigint',
  d1: 'date',
  import_key: 'bytea',
  state: 'text',
  desk: 'text',
  submitted_by: 'uuid',
  late: 'boolean',
  recorded_by: 'uuid',
  recorded_at: 'timestamptz',
} as const;

export type SlotColumns = Partial<
  Record<'t1' | 't2' | 't3' | 't4' | 'n1' | 'n2' | 'd1', string | number | null>
>;

/** The filter fields of some answers, as their slots hold them. */
export const slotColumns = (ledger: LedgerDefinition, answers: Answers): SlotColumns => {
  const slots = slotsOf(ledger);
  const columns: SlotColumns = {};
  for (const field of ledger.fields) {
    const slot = slots.get(field.code);
    if (slot) columns[slot] = slotValue(field, answers);
  }
  return columns;
};

/** The business day of an entry: the answer to the field the ledger names. */
export const businessDayOf = (ledger: LedgerDefinition, answers: Answers): string =>
  String(answers[ledger.businessDay]);

export interface RecordedBy {
  readonly accountId: string;
  readonly at: Date;
}

/** A new row for `insertRows`; `answers` are validated already. */
export const newEntryRow = (
  ledger: LedgerDefinition,
  id: string,
  { regionCode, answers, person, importKey }: NewEntry,
  by: RecordedBy,
  { state, desk, late }: Pick<EntryStanding, 'state' | 'desk' | 'late'>,
) => ({
  county_code: countyOf(regionCode),
  id,
  ledger: ledger.code,
  definition_version: ledger.version,
  line_number: lineNumberOf(ledger),
  region_code: regionCode,
  business_day: businessDayOf(ledger, answers),
  answers,
  person_county: person?.countyCode ?? null,
  person_id: person?.id ?? null,
  ...slotColumns(ledger, answers),
  import_key: importKey ? bytes(importKey) : null,
  state,
  desk,
  submitted_by: state === 'submitted' ? by.accountId : null,
  late,
  recorded_by: by.accountId,
  recorded_at: by.at,
});

export type NewEntryRow = ReturnType<typeof newEntryRow>;

/** As the database holds a new row: nobody has given it back, and nobody changed it. */
export const asShown = (row: NewEntryRow): ShownRow => ({
  ...row,
  answers: row.answers as unknown as ShownRow['answers'],
  return_reason: null,
  row_version: 1,
});
