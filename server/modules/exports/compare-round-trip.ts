import { sql } from 'kysely';
import { readTable, type RegionBook, type TableRecord } from '#modules/imports';
import { factsOfRow, type PersonRow } from '#modules/registry';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { roundTripColumns, ROW_KEY, ROW_VERSION, travellingFields } from './round-trip-columns.ts';
import { shownValue } from './shown-value.ts';

/** A cell that says otherwise than the file. */
export interface ChangedCell {
  readonly field: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** What would be written. */
  readonly value: unknown;
}

/** A row of a returned sheet that differs from its file, or that cannot be taken. */
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

const KEY = /^(\d{6})\/([0-9a-f-]{36})$/;
const MOST_ROWS = 5_000;

const wordsOf = (value: unknown, codeList: string | undefined): string =>
  value === null || value === undefined ? '' : String(shownValue(value, codeList) ?? '');

const cellsOf = (record: TableRecord, row: PersonRow, regions: RegionBook): ChangedCell[] => {
  const filed: Readonly<Record<string, unknown>> = { ...factsOfRow(row) };
  return travellingFields
    .filter(({ code }) => record.columns.includes(code) && !record.refused.has(code))
    .flatMap(({ code, label, type, codeList }) => {
      const given = record.values.get(code) ?? (type === 'codes' ? [] : null);
      const value = Array.isArray(given) ? [...given].toSorted() : given;
      if (canonicalJson(value) === canonicalJson(filed[code] ?? null)) return [];
      const words = (one: unknown) =>
        type === 'region' && one !== null ? regions.pathOf(Number(one)) : wordsOf(one, codeList);
      return [{ field: code, label, from: words(filed[code]), to: words(value), value }];
    });
};

const problemOf = (record: TableRecord, row: PersonRow | undefined, version: number): string | null => {
  if (!row) return '没有找到该人员，或该人员不在您的管辖范围内。';
  if (row.row_version !== version) return '导出后档案已被他人修改，请重新导出这一行。';
  const [first] = record.refusals;
  return first ? `${first.column ?? ''}：${first.reason}` : null;
};

const compareBatch = async (
  tx: Tx,
  records: readonly TableRecord[],
  regions: RegionBook,
): Promise<ReturnedRow[]> => {
  const keyed = records.map((record) => ({
    record,
    key: KEY.exec(String(record.values.get(ROW_KEY) ?? '')),
    version: Number(record.values.get(ROW_VERSION) ?? 0),
  }));
  const { rows } = await sql<PersonRow>`
    select * from person where county_code = any(${keyed.map(({ key }) => Number(key?.[1] ?? 0))}::integer[])
      and id = any(${keyed.flatMap(({ key }) => key?.[2] ?? [])}::uuid[])
  `.execute(tx);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return keyed.flatMap(({ record, key, version }) => {
    const row = key ? byId.get(key[2] ?? '') : undefined;
    const problem = problemOf(record, row, version);
    const cells = row ? cellsOf(record, row, regions) : [];
    if (problem === null && cells.length === 0) return [];
    return [
      {
        row: record.row,
        countyCode: Number(key?.[1] ?? 0),
        id: key?.[2] ?? '',
        name: row?.name ?? '',
        rowVersion: version,
        problem,
        cells,
      },
    ];
  });
};

/**
 * What a returned sheet says otherwise than the files, row by row and cell by cell; nothing is written. Rows that agree
 * with their file are left out. Throws a Problem when the file cannot be read or changes more than 5,000 rows.
 */
export const compareRoundTrip = async (tx: Tx, path: string, regions: RegionBook): Promise<ReturnedRow[]> => {
  const found: ReturnedRow[] = [];
  for await (const batch of readTable(path, roundTripColumns(regions))) {
    found.push(...(await compareBatch(tx, batch, regions)));
    if (found.length > MOST_ROWS)
      throw new Problem('too-large', 'round-trip-too-large', `改动超过${MOST_ROWS}行，请分几次导回。`, {
        advice: '先按地区或类别缩小名单，再导出修改。',
      });
  }
  return found;
};
