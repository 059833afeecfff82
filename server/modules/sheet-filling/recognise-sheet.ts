import { Problem } from '#platform/errors/problem.ts';
import { squeeze } from '#platform/files/excel/clean-text.ts';
import type { SheetGrid } from '#platform/files/excel-edit/read-grid.ts';
import { moneyInTenThousands, readHeading, saysTenThousands } from '#platform/files/excel/read-heading.ts';

/** A column of a sheet sent from above. `path` leads from the group heading down to the column's own. */
export interface SheetHeading {
  readonly column: number;
  readonly path: readonly string[];
  /** Money below it is wanted in 万元, other figures in 万. */
  readonly inTenThousands: { readonly money: boolean; readonly figures: boolean };
}

/** Where a sheet keeps what. Rows from 1, both ends included. */
export interface RecognisedSheet {
  readonly headings: readonly SheetHeading[];
  readonly firstDataRow: number;
  /** The last row that can be filled without putting rows in; null where nothing stands below. */
  readonly lastDataRow: number | null;
  /** The line of totals right below them. */
  readonly totalRow: number | null;
}

const SEARCHED_ROWS = 20;
const TALLEST = 3;
const FOOTER =
  /^(填报|制表|审核|复核|单位|经办|统计|报送|填表|联系|分管|主要|注|说明|备注)[^:]{0,6}:|^(注|说明)\d*[.、]/;
const TOTAL = /^(合计|总计|小计|累计)/;
const COLUMN_NUMBER = /^[甲乙丙丁戊]$|^\(?\d{1,2}\)?$/;

const textAt = (grid: SheetGrid, row: number, column: number): string => {
  const value = grid.at(row, column);
  return typeof value === 'string' || typeof value === 'number' ? squeeze(String(value)) : '';
};

const columnsOf = (grid: SheetGrid): number[] => Array.from({ length: grid.lastColumn + 1 }, (_, at) => at);

/** Words that could head a column: no figure, no sentence, no 填报单位：. */
const isLabel = (text: string): boolean =>
  text !== '' && text.length <= 30 && !/[:]/.test(text) && !/^[\d.,%-]+$/.test(text);

const isWide = (grid: SheetGrid, row: number, column: number): boolean => {
  const area = grid.areaAt(row, column);
  return area !== undefined && area.lastColumn - area.firstColumn + 1 > (grid.lastColumn + 1) * 0.7;
};

const labelled = (grid: SheetGrid, row: number): number[] =>
  columnsOf(grid).filter((column) => isLabel(textAt(grid, row, column)) && !isWide(grid, row, column));

const LEAST_SHARE = 0.5;

const findFirst = (grid: SheetGrid): number | null => {
  for (let row = 1; row <= Math.min(SEARCHED_ROWS, grid.lastRow); row += 1) {
    const found = labelled(grid, row).length;
    if (found >= 2 && found >= (grid.lastColumn + 1) * LEAST_SHARE) return row;
  }
  return null;
};

/** A heading goes on below when one of its cells does, or when a group heads columns that have names of their own. */
const findLast = (grid: SheetGrid, first: number): number => {
  let last = first;
  for (const column of columnsOf(grid)) last = Math.max(last, grid.areaAt(first, column)?.lastRow ?? first);
  while (last - first + 1 < TALLEST) {
    const groups = columnsOf(grid).filter((column) => {
      const area = grid.areaAt(last, column);
      return area !== undefined && area.lastColumn > area.firstColumn && area.lastRow === last;
    });
    const named = groups.filter((column) => isLabel(textAt(grid, last + 1, column)));
    if (groups.length === 0 || named.length < groups.length * LEAST_SHARE) break;
    last += 1;
  }
  return Math.min(last, first + TALLEST - 1);
};

const pathOf = (grid: SheetGrid, first: number, last: number, column: number): string[] => {
  const path: string[] = [];
  for (let row = first; row <= last; row += 1) {
    const text = textAt(grid, row, column);
    if (text !== '' && path.at(-1) !== text) path.push(text);
  }
  return path;
};

const isInTenThousands = (grid: SheetGrid, first: number): boolean =>
  rowsAbove(first).some((row) =>
    columnsOf(grid).some((column) => saysTenThousands(textAt(grid, row, column))),
  );

const rowsAbove = (first: number): number[] => Array.from({ length: first - 1 }, (_, at) => at + 1);

/** The unit of a column: by its own words, else those of its group, else the line above the table. */
const scaleOf = (path: readonly string[], above: boolean): SheetHeading['inTenThousands'] => ({
  money: moneyInTenThousands(path, above),
  figures: moneyInTenThousands(path, false),
});

const textsOf = (grid: SheetGrid, row: number): string[] =>
  columnsOf(grid)
    .map((column) => textAt(grid, row, column))
    .filter((text) => text !== '');

const isNumbering = (grid: SheetGrid, row: number): boolean => {
  const texts = textsOf(grid, row);
  return texts.length >= 3 && texts.every((text) => COLUMN_NUMBER.test(text));
};

/** What ends the rows to be filled: a line of totals below them, or the words at the foot. */
const isEnd = (grid: SheetGrid, row: number, firstData: number): boolean => {
  const [first = '', second = ''] = textsOf(grid, row);
  if (FOOTER.test(first)) return true;
  return row > firstData && (TOTAL.test(first) || TOTAL.test(second));
};

/** Finds the heading of one to three lines, the columns under it and the rows to fill. Null when there is no heading. */
export const recogniseSheet = (grid: SheetGrid): RecognisedSheet | null => {
  const first = findFirst(grid);
  if (first === null) return null;
  const last = findLast(grid, first);
  const above = isInTenThousands(grid, first);
  const headings = columnsOf(grid)
    .map((column) => ({ column, path: pathOf(grid, first, last, column) }))
    .filter(({ path }) => path.length > 0)
    .map((heading) => ({ ...heading, inTenThousands: scaleOf(heading.path, above) }));
  const firstDataRow = isNumbering(grid, last + 1) ? last + 2 : last + 1;
  for (let row = firstDataRow; row <= grid.lastRow; row += 1)
    if (isEnd(grid, row, firstDataRow)) {
      const totalRow = textsOf(grid, row)
        .slice(0, 2)
        .some((text) => TOTAL.test(text))
        ? row
        : null;
      return { headings, firstDataRow, lastDataRow: Math.max(row - 1, firstDataRow), totalRow };
    }
  return { headings, firstDataRow, lastDataRow: null, totalRow: null };
};

/** As `recogniseSheet`. Throws Problem no-heading for a sheet without one. */
export const recognised = (grid: SheetGrid, sheet: string): RecognisedSheet => {
  const found = recogniseSheet(grid);
  if (found) return found;
  throw new Problem('invalid', 'no-heading', `工作表“${sheet}”里没有找到表头。`, {
    advice: '表头应是连续一至三行的栏目名称，且写满大部分列。请改选工作表，或整理表头后再上传。',
  });
};

/** How a heading is remembered and compared: its words without decoration. */
export const headingWords = (path: readonly string[]): string =>
  path.map((text) => readHeading(text).full).join('/');
