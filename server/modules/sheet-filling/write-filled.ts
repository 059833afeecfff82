import { readHeading } from '#platform/files/excel/read-heading.ts';
import { serialOfDay } from '#platform/files/excel/excel-serial.ts';
import { editWorkbook, type CellEdit } from '#platform/files/excel-edit/edit-workbook.ts';
import type { Form } from '#platform/files/excel-edit/open-form.ts';
import type { SheetGrid } from '#platform/files/excel-edit/read-grid.ts';
import { unfilledSheet } from './check-filled.ts';
import type { FilledCell, FilledSheet } from './filled-cells.ts';
import type { Filled } from './fill-values.ts';

/** Excel counts days rightly from here; earlier ones are written as text. */
const FIRST_SERIAL_DAY = '1900-03-01';

const MONTH_ONLY = /年月$/;

/** A day in words: the month alone where the heading asks for it. */
const dayWords = (day: string, heading: string): string =>
  MONTH_ONLY.test(readHeading(heading).base) ? `${day.slice(0, 4)}.${day.slice(5, 7)}` : day;

const editOf = (
  { row, column, filled }: FilledCell,
  like: number,
  grid: SheetGrid,
  heading: string,
): CellEdit[] => {
  switch (filled.kind) {
    case 'none':
      return [];
    case 'day':
      return grid.isDate(like, column) && filled.day >= FIRST_SERIAL_DAY
        ? [{ row, column, value: { kind: 'number', number: serialOfDay(filled.day) } }]
        : [{ row, column, value: { kind: 'text', text: dayWords(filled.day, heading) } }];
    default:
      return [{ row, column, value: filled }];
  }
};

/** What a filled cell shows on screen. */
export const shownFilled = (filled: Filled, heading: string): string => {
  if (filled.kind === 'none') return '';
  if (filled.kind === 'day') return dayWords(filled.day, heading);
  return filled.kind === 'number' ? String(filled.number) : filled.text;
};

/** The workbook as it came, with the sheet filled and what could not be filled explained in a sheet of its own. */
export const writeFilled = (
  form: Form,
  grid: SheetGrid,
  name: string,
  filled: FilledSheet,
): Promise<Buffer> => {
  const sheet = form.parts.worksheets.find((one) => one.name === name)!;
  const { firstDataRow } = filled.sheet;
  const added = unfilledSheet(
    filled,
    form.parts.worksheets.map((one) => one.name),
  );
  const headings = new Map(filled.sheet.headings.map(({ column, path }) => [column, path.at(-1) ?? '']));
  return editWorkbook(form.archive, form.parts, {
    sheet,
    cells: filled.cells.flatMap((cell) => editOf(cell, firstDataRow, grid, headings.get(cell.column) ?? '')),
    styledLike: firstDataRow,
    ...(filled.insert && { insert: filled.insert }),
    ...(added && { added }),
  });
};
