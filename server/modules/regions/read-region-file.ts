import type { Cell } from '#platform/files/excel/cell.ts';
import { openTableFile } from '#platform/files/excel/open-table-file.ts';
import type { RegionListRow } from './region-list-row.ts';
import { readRegionList } from './read-region-list.ts';

const textOf = (cell: Cell): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : cell === null ? '' : String(cell);

/**
 * The lines of the bureau's list, from the first sheet of an Excel or CSV file, each at the line number Excel shows.
 * `defaultFrom` is the day from which lines without 生效日期 hold. Throws Problem invalid with every bad cell.
 */
export const readRegionFile = async (path: string, defaultFrom: string): Promise<RegionListRow[]> => {
  const file = await openTableFile(path);
  try {
    const table: string[][] = [];
    for await (const batch of file.sheets[0]?.batches() ?? []) {
      for (const { number, cells } of batch) table[number - 1] = cells.map(textOf);
    }
    return readRegionList(
      Array.from(table, (row) => row ?? []),
      defaultFrom,
    );
  } finally {
    file.close();
  }
};
