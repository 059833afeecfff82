import { readTable, type SheetColumn, type TableRecord } from '#modules/imports';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { ROW_KEY, ROW_VERSION } from './round-trip-columns.ts';

/** A cell that says otherwise than the record. */
export interface ChangedCell {
  readonly field: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** What would be written. */
  readonly value: unknown;
}

/** A row of a returned sheet that differs from its record, or that cannot be taken. */
export interface ReturnedRow {
  readonly row: number;
  readonly countyCode: number;
  readonly id: string;
  readonly name: string;
  readonly rowVersion: number;
  /** Why the row cannot be taken; null when it can. */
  readonly problem: string | null;
  readonly cells: readonly ChangedCell[];
}

/** A value that travels to Excel and back. */
export interface TravellingField {
  readonly code: string;
  readonly label: string;
  readonly type: string;
  readonly codeList?: string | undefined;
}

/** A record as it stands, by the codes of its travelling fields. */
interface StandingRecord {
  readonly name: string;
  readonly rowVersion: number;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Why it cannot be changed this way; null when it can. */
  readonly refusal: string | null;
}

interface RecordKey {
  readonly countyCode: number;
  readonly id: string;
}

/** What differs between people and entries of a ledger that travel to Excel and back. */
export interface RoundTripKind {
  readonly columns: readonly SheetColumn[];
  readonly fields: readonly TravellingField[];
  /** The records in scope among these, by id. */
  readonly load: (tx: Tx, keys: readonly RecordKey[]) => Promise<ReadonlyMap<string, StandingRecord>>;
  /** A value as it stands in the sheet. */
  readonly words: (field: TravellingField, value: unknown) => string;
  /** What a clerk reads when the record is gone from sight, or was changed meanwhile. */
  readonly missing: string;
  readonly changed: string;
}

const KEY = /^(\d{6})\/([0-9a-f-]{36})$/;
const MOST_ROWS = 5_000;

const cellsOf = (kind: RoundTripKind, record: TableRecord, { facts }: StandingRecord): ChangedCell[] =>
  kind.fields
    .filter(({ code }) => record.columns.includes(code) && !record.refused.has(code))
    .flatMap((field) => {
      const { code, label, type } = field;
      const given = record.values.get(code) ?? (type === 'codes' ? [] : null);
      const value = Array.isArray(given) ? [...given].toSorted() : given;
      if (canonicalJson(value) === canonicalJson(facts[code] ?? null)) return [];
      return [
        { field: code, label, from: kind.words(field, facts[code]), to: kind.words(field, value), value },
      ];
    });

const problemOf = (
  kind: RoundTripKind,
  record: TableRecord,
  standing: StandingRecord | undefined,
  version: number,
): string | null => {
  if (!standing) return kind.missing;
  if (standing.rowVersion !== version) return kind.changed;
  const [first] = record.refusals;
  return first ? `${first.column ?? ''}：${first.reason}` : standing.refusal;
};

const compareBatch = async (
  tx: Tx,
  kind: RoundTripKind,
  records: readonly TableRecord[],
): Promise<ReturnedRow[]> => {
  const keyed = records.map((record) => {
    const [, county = '0', id = ''] = KEY.exec(String(record.values.get(ROW_KEY) ?? '')) ?? [];
    const version = Number(record.values.get(ROW_VERSION) ?? 0);
    return { record, key: { countyCode: Number(county), id }, version };
  });
  const found = await kind.load(
    tx,
    keyed.map(({ key }) => key).filter(({ id }) => id !== ''),
  );
  return keyed.flatMap(({ record, key, version }) => {
    const standing = found.get(key.id);
    const cells = standing ? cellsOf(kind, record, standing) : [];
    const problem = problemOf(kind, record, standing, version);
    // A row that says nothing else is no difference, whatever became of its record since.
    if (cells.length === 0 && standing && record.refusals.length === 0) return [];
    return [{ row: record.row, ...key, name: standing?.name ?? '', rowVersion: version, problem, cells }];
  });
};

/** Only the key and the version of each row must be there: a sheet without them did not come from here. */
const NOT_OURS: ReadonlySet<string> = new Set(['no-table', 'columns-missing']);

async function* returnedRecords(path: string, kind: RoundTripKind) {
  try {
    yield* readTable(path, kind.columns);
  } catch (error) {
    if (!(error instanceof Problem) || !NOT_OURS.has(error.code)) throw error;
    throw new Problem('invalid', 'round-trip-unknown', '这不是从本页导出的修改表，或者前两列被改动过。', {
      advice: '请先从本页导出修改表，在表中改好后再选择它。',
    });
  }
}

/**
 * What a returned sheet says otherwise than the records, row by row and cell by cell; nothing is written. Rows that agree
 * with their record are left out. Throws a Problem when the file cannot be read or changes more than 5,000 rows.
 */
export const compareRoundTrip = async (tx: Tx, path: string, kind: RoundTripKind): Promise<ReturnedRow[]> => {
  const found: ReturnedRow[] = [];
  for await (const batch of returnedRecords(path, kind)) {
    found.push(...(await compareBatch(tx, kind, batch)));
    if (found.length > MOST_ROWS)
      throw new Problem('too-large', 'round-trip-too-large', `改动超过${MOST_ROWS}行，请分几次导回。`, {
        advice: '先按地区、日期或类别缩小范围，再导出修改。',
      });
  }
  return found;
};
