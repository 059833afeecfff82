import type { TableFile } from './cell.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { sniffTableFile } from './sniff-table-file.ts';

/**
 * Opens an Excel workbook or a text table by its content, whatever its name says.
 * Throws a Problem with a sentence for the clerk when the file cannot be read. Close it when done.
 */
export const openTableFile = async (path: string): Promise<TableFile> =>
  (await sniffTableFile(path)) === 'xlsx' ? readXlsx(path) : readCsv(path);
