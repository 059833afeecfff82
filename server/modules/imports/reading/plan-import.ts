import { Problem } from '#platform/errors/problem.ts';
import type { SheetRow, SheetSource, TableFile } from '#platform/files/excel/cell.ts';
import {
  HEADER_SEARCH_ROWS,
  recogniseTable,
  type RecognisedTable,
} from '#platform/files/excel/recognise-table.ts';
import { placeColumns, type PlacedColumn } from './convert-row.ts';
import { headingOf, type SheetColumn } from './sheet-column.ts';

/** A sheet with a table we know. */
export interface PlannedSheet {
  readonly source: SheetSource;
  readonly table: RecognisedTable;
  readonly placed: readonly PlacedColumn[];
}

export interface ImportPlan {
  readonly sheets: readonly PlannedSheet[];
  /** What is left aside, for the clerk. */
  readonly notes: readonly string[];
}

/** A sheet with fewer of the required columns is no table of this kind but something else beside it. */
const TELLING_SHARE = 0.5;

/**
 * Looks at the head of every sheet before a row is read. Throws a Problem that lists what is missing
 * when no sheet holds the table, or when one holds it in part.
 */
export const planImport = async (file: TableFile, columns: readonly SheetColumn[]): Promise<ImportPlan> => {
  const sheets: PlannedSheet[] = [];
  const notes = [...file.notes];
  const asides: string[] = [];
  for (const source of file.sheets) {
    const table = recogniseTable(await firstRows(source), columns);
    if (table === null || !isTelling(table, columns)) {
      asides.push(`工作表“${source.name}”没有找到表头，没有读取。`);
      continue;
    }
    refuseIncomplete(source.name, table);
    if (table.unknown.length > 0)
      notes.push(`工作表“${source.name}”中没有用到的列：${table.unknown.join('、')}。`);
    sheets.push({ source, table, placed: placeColumns(table, columns, source) });
  }
  if (sheets.length === 0) throw noTable(columns);
  return { sheets, notes: [...notes, ...asides] };
};

const firstRows = async (source: SheetSource): Promise<SheetRow[]> => {
  const rows: SheetRow[] = [];
  for await (const batch of source.batches()) {
    rows.push(...batch);
    if (rows.length >= HEADER_SEARCH_ROWS) break;
  }
  return rows.slice(0, HEADER_SEARCH_ROWS);
};

const isTelling = (table: RecognisedTable, columns: readonly SheetColumn[]): boolean => {
  const required = columns.filter((column) => column.required).length;
  return table.missing.length <= required * (1 - TELLING_SHARE);
};

const refuseIncomplete = (sheet: string, { missing, doubled }: RecognisedTable): void => {
  if (missing.length > 0) {
    throw new Problem('invalid', 'columns-missing', `工作表“${sheet}”缺少必填的列：${missing.join('、')}。`, {
      advice: '请补上这些列，或下载模板填写。',
    });
  }
  const [first] = doubled;
  if (first) {
    const headings = first.headings.map((heading) => `“${heading.trim()}”`).join('和');
    throw new Problem(
      'invalid',
      'columns-doubled',
      `工作表“${sheet}”有两列都是${first.label}：${headings}。`,
      {
        advice: '请只留一列后再导入。',
      },
    );
  }
};

const noTable = (columns: readonly SheetColumn[]): Problem => {
  const required = columns.filter((column) => column.required).map(headingOf);
  return new Problem('invalid', 'no-table', `没有找到表头。表头应有这些列：${required.join('、')}。`, {
    advice: '请核对所选的导入种类，或下载模板填写。',
  });
};
