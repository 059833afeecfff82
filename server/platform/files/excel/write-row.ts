import { isCalendarDate } from '#kit/calendar-date.ts';
import { colToLetter } from 'hucre/xlsx';
import { serialOfDay } from './excel-serial.ts';
import type { ColumnFormat, WrittenCell } from './sheet-layout.ts';
import { halfWidths } from './text-width.ts';

/** Excel keeps at most this many characters in a cell. */
const LONGEST_TEXT = 32_767;
/** XML 1.0 has no way to write these. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escape = (text: string): string =>
  text
    .slice(0, LONGEST_TEXT)
    .replace(UNWRITABLE, '')
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** How the cells of a column are written. */
export interface RowColumn {
  /** Number of its style. */
  readonly style: string;
  readonly format: ColumnFormat;
  /** In characters of half width: a longer text stands in several lines. */
  readonly width: number;
}

const LINE_HEIGHT = 15;
const MOST_LINES = 12;
/** Between a text and the lines of its cell, in characters. */
const PADDING = 1;

const linesOf = (value: WrittenCell, { format, width }: RowColumn): number =>
  typeof value === 'string' && format === 'text'
    ? value
        .split('\n')
        .reduce((sum, line) => sum + Math.max(1, Math.ceil(halfWidths(line) / (width - PADDING))), 0)
    : 1;

/**
 * The XML of one row. Texts are written as texts, so that nothing a clerk typed can become a formula. A row whose texts
 * need several lines says how high it is: not every program finds out by itself.
 */
export const writeRow = (
  number: number,
  cells: readonly WrittenCell[],
  columns: readonly RowColumn[],
): string => {
  const written = columns.map(({ style, format }, at) =>
    writeCell(`${letter(at)}${number}`, cells[at] ?? null, style, format),
  );
  const lines = Math.min(
    MOST_LINES,
    columns.reduce((most, column, at) => Math.max(most, linesOf(cells[at] ?? null, column)), 1),
  );
  const height = lines > 1 ? ` ht="${lines * LINE_HEIGHT}" customHeight="1"` : '';
  return `<row r="${number}"${height}>${written.join('')}</row>`;
};

const writeCell = (
  reference: string,
  value: WrittenCell,
  style: string,
  format: ColumnFormat | undefined,
): string => {
  if (value === null || value === '') return `<c r="${reference}" s="${style}"/>`;
  const plain = typeof value === 'boolean' ? (value ? '是' : '否') : value;
  const figure = figureOf(plain, format);
  return figure === null
    ? `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escape(String(plain))}</t></is></c>`
    : `<c r="${reference}" s="${style}"><v>${figure}</v></c>`;
};

const figureOf = (value: string | number, format: ColumnFormat | undefined): string | null => {
  if (format === 'date' && typeof value === 'string' && isCalendarDate(value) && value >= '1900-03-01') {
    return String(serialOfDay(value));
  }
  if (typeof value !== 'number' || format === 'text') return null;
  return format === 'money' ? (value / 100).toFixed(2) : String(value);
};

const LETTERS: string[] = [];
const letter = (column: number): string => (LETTERS[column] ??= colToLetter(column));
