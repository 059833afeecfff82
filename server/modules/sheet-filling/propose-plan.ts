import { readIdNumber, type RegionCode } from '#kit';
import type { RegionBook } from '#modules/imports';
import { today } from '#platform/calendar/today.ts';
import type { SheetGrid } from '#platform/files/excel-edit/read-grid.ts';
import type { Plan, Rows, Source } from './plan-contracts.ts';
import { proposeForLedger, proposeForPeople, proposeLedger, proposeMetric } from './propose-source.ts';
import { headingWords, type RecognisedSheet } from './recognise-sheet.ts';

const ROWS_LOOKED_AT = 40;
const MOSTLY = 0.6;
const NAMES_PLACES = /地区|区县|县区|县（市|市县|乡镇|镇街|街道|社区|区划/;
const WHOLE = /^(合计|总计|小计|累计|全市|全县|全区|全镇|全街道)$/;

/** Words in a column of the rows to fill. */
const wordsBelow = (
  grid: SheetGrid,
  { firstDataRow, lastDataRow }: RecognisedSheet,
  column: number,
): string[] => {
  const last = Math.min(lastDataRow ?? grid.lastRow, firstDataRow + ROWS_LOOKED_AT);
  return Array.from({ length: Math.max(0, last - firstDataRow + 1) }, (_, at) =>
    grid.at(firstDataRow + at, column),
  ).flatMap((value) => (typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []));
};

const share = (words: readonly string[], fits: (word: string) => boolean): number =>
  words.length === 0 ? 0 : words.filter(fits).length / words.length;

/** The area a row's words name: the whole, or a place; null for anything else. */
export const areaOfWords = (words: string, whole: RegionCode, regions: RegionBook): RegionCode | null => {
  if (WHOLE.test(words)) return whole;
  const reading = regions.read(words);
  return 'value' in reading ? reading.value : null;
};

const proposeRows = (
  grid: SheetGrid,
  sheet: RecognisedSheet,
  regions: RegionBook,
  region: RegionCode,
): Rows | null => {
  for (const { column, path } of sheet.headings) {
    const words = wordsBelow(grid, sheet, column);
    const places = share(words, (word) => areaOfWords(word, region, regions) !== null);
    // A table for all of a superior's areas names places nobody here knows; its heading says that they are places.
    if (words.length >= 2 && (places >= MOSTLY || (places > 0 && NAMES_PLACES.test(path.at(-1) ?? ''))))
      return { kind: 'areas', column };
    const fact = proposeForPeople(path);
    if (fact.kind !== 'fact' || words.length === 0) continue;
    if (fact.field === 'idNumber' && share(words, (word) => readIdNumber(word).ok) >= MOSTLY)
      return { kind: 'own', column };
  }
  const name = sheet.headings.find(({ path }) => {
    const fact = proposeForPeople(path);
    return fact.kind === 'fact' && fact.field === 'name';
  });
  return name && wordsBelow(grid, sheet, name.column).length > 0
    ? { kind: 'own', column: name.column }
    : null;
};

export interface Ask {
  readonly sheetName: string;
  readonly grid: SheetGrid;
  readonly sheet: RecognisedSheet;
  readonly regions: RegionBook;
  readonly region: RegionCode;
  /** What filled these headings the last time. */
  readonly remembered: ReadonlyMap<string, Source>;
}

/** What fills a sheet as far as its words tell; the clerk confirms or changes each part. */
export const proposePlan = ({ sheetName, grid, sheet, regions, region, remembered }: Ask): Plan => {
  const paths = sheet.headings.map(({ path }) => path);
  const found = proposeRows(grid, sheet, regions, region);
  const ledger = found ? undefined : proposeLedger(paths);
  const rows: Rows =
    found ??
    (ledger ? { kind: 'ledger', ledger: ledger.code } : { kind: 'people', query: { state: 'active' } });
  const propose = (column: number, path: readonly string[]): Source => {
    if ((rows.kind === 'own' || rows.kind === 'areas') && column === rows.column) return { kind: 'keep' };
    const known = remembered.get(headingWords(path));
    if (known) return known;
    if (rows.kind === 'areas') {
      const plain = proposeForPeople(path);
      return plain.kind === 'ordinal' ? plain : proposeMetric(path);
    }
    return ledger ? proposeForLedger(ledger, path) : proposeForPeople(path);
  };
  return {
    sheet: sheetName,
    rows,
    columns: sheet.headings.map(({ column, path }) => ({ column, source: propose(column, path) })),
    region,
    from: `${today().slice(0, 4)}-01-01`,
    to: today(),
  };
};
