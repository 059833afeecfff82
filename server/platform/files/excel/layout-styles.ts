import type { CellStyle } from 'hucre/xlsx';
import type { ColumnFormat, LayoutColumn } from './sheet-layout.ts';

const LINE = { style: 'thin', color: { rgb: '808080' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const INK = { name: '宋体', size: 11 };

export const TITLE_STYLE: CellStyle = {
  font: { name: '黑体', size: 18 },
  alignment: { horizontal: 'center', vertical: 'center' },
};
export const SUBTITLE_STYLE: CellStyle = { font: INK, alignment: { horizontal: 'left', vertical: 'center' } };

export const headingStyle = (required: boolean): CellStyle => ({
  font: { ...INK, bold: true, ...(required ? { color: { rgb: 'B3261E' } } : {}) },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EAF3EE' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: BORDER,
});

const FORMATS: Readonly<Record<ColumnFormat, string>> = {
  // Text format keeps identity numbers and codes whole.
  text: '@',
  integer: '#,##0',
  money: '#,##0.00',
  date: 'yyyy-mm-dd',
};

export const dataStyle = ({ format }: LayoutColumn): CellStyle => ({
  font: INK,
  numFmt: FORMATS[format],
  alignment: {
    horizontal: format === 'integer' || format === 'money' ? 'right' : format === 'date' ? 'center' : 'left',
    vertical: 'center',
    ...(format === 'text' ? { wrapText: true } : {}),
  },
  border: BORDER,
});

export const totalStyle = (column: LayoutColumn): CellStyle => ({
  ...dataStyle(column),
  font: { ...INK, bold: true },
});
