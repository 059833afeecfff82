import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { textRun } from './body-paragraph.ts';
import { chineseRun } from './chinese-run.ts';
import type { DocumentRun, DocumentTable } from './document-block.ts';
import { TABLE_STYLE } from './document-styles.ts';
import { LINE, SIZE, TEXT_WIDTH } from './page-layout.ts';
import { CELL_MARGIN, tableSetting } from './table-widths.ts';

/** 四号 rows stand closer than the text. */
const TIGHT = { line: 400, lineRule: 'exact' } as const;
const MARGINS = { top: 40, bottom: 40, left: CELL_MARGIN, right: CELL_MARGIN };

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** How the words of a cell are set. */
interface CellSetting {
  readonly width: number;
  readonly alignment: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly size: number;
  readonly keepNext: boolean;
}

const cell = (run: TextRun, { width, alignment, size, keepNext }: CellSetting): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        style: TABLE_STYLE,
        alignment,
        keepNext,
        // Of 四号 the style tells; smaller letters stand closer.
        ...(size !== SIZE.small && {
          spacing: { ...TIGHT, line: Math.round((TIGHT.line * size) / SIZE.small) },
        }),
        children: [run],
      }),
    ],
  });

/** Plain words take font and size from the style; only what is set off says more. */
const bodyRun = (run: DocumentRun, size: number): TextRun => {
  if (typeof run !== 'string') return textRun(run, size);
  return size === SIZE.small ? new TextRun(run) : new TextRun({ text: run, size });
};

const headingRun = (text: string, size: number): TextRun => chineseRun('黑体', size, { text });

/** The line below a table, 五号. */
const noteLine = (text: string, keepNext: boolean): Paragraph =>
  new Paragraph({ spacing: TIGHT, keepNext, children: [chineseRun('仿宋_GB2312', SIZE.note, { text })] });

/** So many rows at least stand under the heading row at the foot of a page, and at the head of the next. */
const FEWEST_APART = { first: 2, last: 3 };

/** Whether a row stays on the page of the one after it. */
const staysWithNext = (at: number, count: number, isTableKept: boolean): boolean =>
  at === count - 1 ? isTableKept : at < FEWEST_APART.first - 1 || at >= count - FEWEST_APART.last;

/**
 * A table as wide as the text, 四号 or smaller where many columns ask for it; its heading row is repeated on every page, no
 * row is split between pages and none is left alone on one. With `keepNext` its last row stays on the page of what follows.
 */
export const officialTable = (
  table: DocumentTable,
  { onNewPage = false, keepNext = false } = {},
): (Paragraph | Table)[] => {
  const { size, widths } = tableSetting(table);
  const body = (runs: readonly DocumentRun[], at: number): TableRow =>
    new TableRow({
      cantSplit: true,
      children: table.columns.map((column, index) =>
        cell(bodyRun(runs[index] ?? '', size), {
          width: widths[index] ?? 0,
          alignment: ALIGNMENTS[column.align ?? 'left'],
          size,
          keepNext: staysWithNext(at, table.rows.length, keepNext),
        }),
      ),
    });
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: LINE,
      keepNext: true,
      pageBreakBefore: onNewPage,
      children: [chineseRun('黑体', SIZE.body, { text: table.title })],
    }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      margins: MARGINS,
      columnWidths: [...widths],
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: table.columns.map((column, index) =>
            cell(headingRun(column.heading, size), {
              width: widths[index] ?? 0,
              alignment: AlignmentType.CENTER,
              size,
              keepNext: true,
            }),
          ),
        }),
        ...table.rows.map(body),
      ],
    }),
    ...(table.note ? [noteLine(table.note, keepNext)] : []),
  ];
};
