import { openTableFile } from '#platform/files/excel/open-table-file.ts';
import { convertRow, type ConvertedRow } from './convert-row.ts';
import { planImport } from './plan-import.ts';
import { readRecords } from './read-records.ts';
import type { SheetColumn } from './sheet-column.ts';

/** A record of a table file, with the number Excel shows for its row. */
export interface TableRecord extends ConvertedRow {
  readonly row: number;
  /** Codes of the columns that the sheet has. */
  readonly columns: readonly string[];
}

/**
 * Reads the records of a file with these columns, in batches. Throws a Problem when the file or its heading cannot be
 * read. For work that answers at once; imports keep a run.
 */
export async function* readTable(
  path: string,
  columns: readonly SheetColumn[],
): AsyncGenerator<readonly TableRecord[], void, undefined> {
  const file = await openTableFile(path);
  try {
    for (const sheet of (await planImport(file, columns)).sheets) {
      const codes = sheet.placed.map(({ column }) => column.code);
      for await (const rows of readRecords(sheet, { skipped: {}, hidden: 0 }))
        yield rows.map((row) => ({ ...convertRow(row, sheet.placed), row: row.number, columns: codes }));
    }
  } finally {
    file.close();
  }
}
