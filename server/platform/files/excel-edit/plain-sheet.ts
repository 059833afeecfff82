import { cellName } from '../excel/cell-name.ts';
import { xmlText } from './write-sheet.ts';

/** A sheet of plain rows to be added to a workbook: widths in characters, texts only. */
export interface PlainSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | null)[])[];
}

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The worksheet part of a plain sheet. */
export const plainSheetXml = ({ widths, rows }: PlainSheet): string => {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const written = rows.map((cells, at) => {
    const filled = cells.flatMap((text, column) =>
      text === null
        ? []
        : [
            `<c r="${cellName(column, at + 1)}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`,
          ],
    );
    return `<row r="${at + 1}">${filled.join('')}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${NAMESPACE}"><cols>${columns.join('')}</cols><sheetData>${written.join('')}</sheetData></worksheet>`;
};
