import { colToLetter } from 'hucre/xlsx';

/** The name Excel shows for a cell: column index 2, row 5 → C5. */
export const cellName = (columnIndex: number, rowNumber: number): string =>
  `${colToLetter(columnIndex)}${rowNumber}`;
