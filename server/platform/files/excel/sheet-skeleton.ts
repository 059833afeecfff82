import {
  colToLetter,
  writeXlsx,
  type Cell,
  type CellStyle,
  type DataValidation,
  type MergeRange,
  type WriteSheet,
} from 'hucre/xlsx';
import { dataStyle, headingStyle, SUBTITLE_STYLE, TITLE_STYLE, totalStyle } from './layout-styles.ts';
import type { ColumnFormat, LayoutColumn, NotesSheet, SheetLayout } from './sheet-layout.ts';
import { halfWidths } from './text-width.ts';

const CHOICES_SHEET = '选项';
/** Drop-downs and formats reach this far down. */
const FORMATTED_ROWS = 20_000;
const TITLE_HEIGHT = 32;
const HEADING_HEIGHT = 30;

/** A workbook without its rows: the sheet with one sample row per style, which the row writer replaces. */
export interface SheetSkeleton {
  readonly workbook: Uint8Array;
  /** Number of the first data row, from 1. The sample rows stand there: data, total, foot. */
  readonly firstDataRow: number;
}

/** Lays a sheet out with everything but its rows. */
export const sheetSkeleton = async (
  layout: SheetLayout,
  notes: readonly NotesSheet[] = [],
): Promise<SheetSkeleton> => {
  const { columns } = layout;
  const grid = gridOf(columns.length);
  grid.add(
    { height: TITLE_HEIGHT, merge: true },
    columns.map((_, at) => styled(at === 0 ? layout.title : null, TITLE_STYLE)),
  );
  if (layout.subtitle) {
    grid.add(
      { merge: true },
      columns.map((_, at) => styled(at === 0 ? (layout.subtitle ?? null) : null, SUBTITLE_STYLE)),
    );
  }
  const hasGroups = columns.some(({ group }) => group !== undefined);
  if (hasGroups) {
    grid.mergeGroups(columns);
    grid.add(
      {},
      columns.map((column, at) =>
        styled(groupHeading(columns, at), headingStyle(!column.group && isRequired(column))),
      ),
    );
  }
  grid.add(
    { height: HEADING_HEIGHT },
    columns.map((column) =>
      styled(
        hasGroups && column.group === undefined ? null : heading(column),
        headingStyle(isRequired(column)),
      ),
    ),
  );
  const headingRows = grid.length();
  const firstDataRow = headingRows + 1;
  grid.add(
    {},
    columns.map((column) => styled(null, dataStyle(column))),
  );
  grid.add(
    {},
    columns.map((column) => styled(null, totalStyle(column))),
  );
  grid.add(
    {},
    columns.map(() => styled(null, SUBTITLE_STYLE)),
  );
  const workbook = await writeXlsx({
    stringMode: 'inline',
    defaultFont: { name: '宋体', size: 11 },
    sheets: [
      {
        name: layout.name,
        columns: columns.map((column) => ({ width: widthOf(column) })),
        ...grid.sheet(),
        freezePane: { rows: headingRows },
        dataValidations: validationsOf(columns, firstDataRow),
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: `$1:$${headingRows}`,
        },
        headerFooter: { oddFooter: '&C第&P页 共&N页' },
      },
      ...notes.map(notesSheet),
      ...choicesSheets(columns),
    ],
  });
  return { workbook, firstDataRow };
};

const isRequired = (column: LayoutColumn): boolean => column.required ?? false;
const heading = (column: LayoutColumn): string => (column.required ? `*${column.heading}` : column.heading);
/** The group's words stand in its first column only: the others are merged into it. */
const groupHeading = (columns: readonly LayoutColumn[], at: number): string | null => {
  const column = columns[at];
  if (!column) return null;
  if (column.group === undefined) return heading(column);
  return columns[at - 1]?.group === column.group ? null : column.group;
};
const styled = (value: string | null, style: CellStyle): Partial<Cell> => ({
  value,
  type: value === null ? 'empty' : 'string',
  style,
});

const gridOf = (width: number) => {
  const rows: Partial<Cell>[][] = [];
  const merges: MergeRange[] = [];
  const heights = new Map<number, { height: number }>();
  return {
    length: (): number => rows.length,
    add: (row: { height?: number; merge?: boolean }, cells: Partial<Cell>[]): void => {
      const at = rows.push(cells) - 1;
      if (row.height !== undefined) heights.set(at, { height: row.height });
      if (row.merge && width > 1) merges.push({ startRow: at, startCol: 0, endRow: at, endCol: width - 1 });
    },
    /** Groups merge sideways over their columns; a heading without a group merges down over both lines. */
    mergeGroups: (columns: readonly LayoutColumn[]): void => {
      const at = rows.length;
      columns.forEach(({ group }, start) => {
        if (group === undefined)
          merges.push({ startRow: at, startCol: start, endRow: at + 1, endCol: start });
        else if (columns[start - 1]?.group !== group) {
          const after = columns.findIndex((column, index) => index > start && column.group !== group);
          const endCol = (after === -1 ? columns.length : after) - 1;
          if (endCol > start) merges.push({ startRow: at, startCol: start, endRow: at, endCol });
        }
      });
    },
    sheet: (): Pick<WriteSheet, 'rows' | 'cells' | 'merges' | 'rowDefs'> => ({
      rows: rows.map((cells) => cells.map(({ value }) => value ?? null)),
      cells: new Map(
        rows.flatMap((cells, row) => cells.map((cell, column) => [`${row},${column}`, cell] as const)),
      ),
      merges,
      rowDefs: heights,
    }),
  };
};

const NARROWEST: Readonly<Record<ColumnFormat, number>> = { text: 10, integer: 8, date: 12, money: 14 };
/** A heading this long stands in one line; longer ones stand in two, which the heading row has room for. */
const ONE_LINE = 12;
const BESIDE_TEXT = 3;

/** Wide enough for the heading in at most two lines and for usual values. */
export const widthOf = ({ heading: text, width, format }: LayoutColumn): number => {
  const length = halfWidths(text);
  return (
    width ?? Math.max(NARROWEST[format], BESIDE_TEXT + (length <= ONE_LINE ? length : Math.ceil(length / 2)))
  );
};

const withChoices = (columns: readonly LayoutColumn[]) =>
  columns.flatMap((column, at) => (column.choices?.length ? [{ at, choices: column.choices }] : []));

const choicesSheets = (columns: readonly LayoutColumn[]): WriteSheet[] => {
  const lists = withChoices(columns);
  if (lists.length === 0) return [];
  const height = Math.max(...lists.map(({ choices }) => choices.length));
  const rows = Array.from({ length: height }, (_, row) => lists.map(({ choices }) => choices[row] ?? null));
  return [{ name: CHOICES_SHEET, hidden: true, rows }];
};

const validationsOf = (columns: readonly LayoutColumn[], firstDataRow: number): DataValidation[] => {
  const listColumn = new Map(withChoices(columns).map(({ at }, list) => [at, colToLetter(list)]));
  return columns.flatMap(({ choices, hint }, at): DataValidation[] => {
    const letter = colToLetter(at);
    const range = `${letter}${firstDataRow}:${letter}${firstDataRow + FORMATTED_ROWS}`;
    const prompt = hint
      ? { showInputMessage: true, inputTitle: '填写说明', inputMessage: hint.slice(0, 250) }
      : {};
    const list = listColumn.get(at);
    if (choices && list) {
      const formula1 = `'${CHOICES_SHEET}'!$${list}$1:$${list}$${choices.length}`;
      const refusal = {
        showErrorMessage: true,
        errorTitle: '请从下拉列表中选择',
        errorMessage: '所填内容不在选项中。',
      };
      return [{ type: 'list', formula1, range, allowBlank: true, ...refusal, ...prompt }];
    }
    return hint
      ? [
          {
            type: 'textLength',
            operator: 'greaterThanOrEqual',
            formula1: '0',
            range,
            allowBlank: true,
            ...prompt,
          },
        ]
      : [];
  });
};

const notesSheet = ({ name, widths, rows }: NotesSheet): WriteSheet => ({
  name,
  columns: widths.map((width) => ({ width })),
  rows: rows.map((row) => [...row]),
  cells: new Map(
    rows.flatMap((row, at) =>
      row.map((value, column) => [
        `${at},${column}`,
        {
          value,
          style:
            at === 0 ? headingStyle(false) : { alignment: { wrapText: true, vertical: 'top' }, numFmt: '@' },
        },
      ]),
    ),
  ),
  freezePane: { rows: 1 },
});
