import type { Cell } from '#platform/files/excel/cell.ts';
import type { SheetColumn } from './sheet-column.ts';

/** Between people of one cell. Spaces do not part them: names and numbers are written with spaces inside. */
const SEPARATOR = /[、，,；;/\n\r]+/u;

/** The parts of a cell that names several people; never an empty one. */
export const splitCell = (text: string): string[] =>
  text.split(SEPARATOR).filter((part) => part.trim() !== '');

/** Reads each part of a cell by the reader of a single value; the first part that cannot be read refuses the cell. */
export const readSeveral =
  (read: SheetColumn['read']): SheetColumn['read'] =>
  (cell, inTenThousands) => {
    const parts: readonly Cell[] = typeof cell === 'string' ? splitCell(cell) : [cell];
    const values: string[] = [];
    for (const part of parts) {
      const reading = read(part, inTenThousands);
      if ('problem' in reading) return reading;
      if (reading.value !== null) values.push(String(reading.value));
    }
    return { value: values.length === 0 ? null : values };
  };
