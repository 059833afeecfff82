import { parseCellRef } from 'hucre/xlsx';
import type { Archive } from './open-archive.ts';
import { findTags } from './xml-tags.ts';

/** A cell that stands for several rows of its column; rows are numbered from 1. */
export interface TallCell {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Larger sheets come from programs, which do not merge; looking through them would take as long as reading them. */
const LARGEST_SHEET = 64 * 2 ** 20;
const SHEET_DATA_END = '</sheetData>';
const LONGEST_TAIL = 4 * 2 ** 20;

/** The cells of a worksheet merged over several rows, by where they begin. */
export const readTallCells = async (archive: Archive, path: string): Promise<readonly TallCell[]> => {
  if (archive.sizeOf(path) > LARGEST_SHEET) return [];
  return findTags(await tailOf(archive, path), 'mergeCell').flatMap(({ ref = '' }) => {
    const [from, to] = ref.split(':');
    if (!from || !to || !/^[A-Z]{1,3}\d{1,7}$/.test(from) || !/^[A-Z]{1,3}\d{1,7}$/.test(to)) return [];
    const [start, end] = [parseCellRef(from), parseCellRef(to)];
    return end.row > start.row ? [{ column: start.col, firstRow: start.row + 1, lastRow: end.row + 1 }] : [];
  });
};

/** What stands behind the rows, where the list of merged cells is. */
const tailOf = async (archive: Archive, path: string): Promise<string> => {
  let tail = '';
  let isBehind = false;
  for await (const piece of (await archive.stream(path)).setEncoding('utf8') as AsyncIterable<string>) {
    const text = tail + piece;
    if (isBehind) tail = text.slice(0, LONGEST_TAIL);
    else {
      const end = text.search(/<\/(?:[\w.-]+:)?sheetData>/);
      isBehind = end !== -1;
      tail = isBehind ? text.slice(end) : text.slice(-SHEET_DATA_END.length * 4);
    }
  }
  return isBehind ? tail : '';
};
