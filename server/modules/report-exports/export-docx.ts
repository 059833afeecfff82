import {
  chartCaption,
  columnHeadings,
  drawnTable,
  drawnValue,
  isDrawnApart,
  lateNoteOf,
  printedRows,
  rowHeadings,
  titleOf,
  type MissingReason,
  type ResolvedTable,
  type TableCell,
} from '#kit/report-document/index.ts';
import { figuresTable } from '#modules/reports';
import type { DocumentBlock, DocumentRun, DocumentTable } from '#platform/documents/document-block.ts';
import { joinRuns } from '#platform/documents/join-runs.ts';
import { officialDocument } from '#platform/documents/official-document.ts';
import type { ExportedReport } from './exported-report.ts';
import { plainText, readingBlocks, type ReadBlock, type ReadPiece } from './reading-blocks.ts';
import { cellText, figureNote, tableNote } from './reported-marks.ts';
import { reportSubtitle } from './report-subtitle.ts';

const runOf = (piece: ReadPiece): DocumentRun => {
  if (!('figure' in piece)) {
    const { text, bold, italic } = piece;
    return bold || italic ? { text, bold, italic } : text;
  }
  if (piece.figure.missing) return { missing: piece.figure.text };
  const note = figureNote(piece.figure);
  if (note) return { text: piece.figure.text, bold: piece.bold, note };
  return piece.bold ? { text: piece.figure.text, bold: true } : piece.figure.text;
};

const missingTable = (title: string, reason: string): DocumentBlock => ({
  kind: 'paragraph',
  runs: [{ missing: `［缺：${title}。${reason}］` }],
});

const QUIET_GAPS: ReadonlySet<MissingReason> = new Set(['no-record', 'no-base', 'no-denominator']);

const tableBlock = (table: ResolvedTable): DocumentBlock =>
  table.missingText
    ? missingTable(table.title, table.missingText)
    : {
        kind: 'table',
        title: table.title,
        columns: [...columnsOf(table)],
        rows: printedRows(table).map(({ names, cells }) => [...names, ...cells.map(cellRun)]),
        note: tableNote(table),
      };

/** Beside the names of metrics come their unit, two values and a change in words; else all columns are alike. */
const METRIC_SHARES = [4.3, 1.4, 2, 2, 3.9];

const columnsOf = (table: ResolvedTable): DocumentTable['columns'] => {
  const names = rowHeadings(table);
  const headings = [...names, ...columnHeadings(table)];
  return headings.map((heading, at) => ({
    heading,
    share: names.length > 1 ? (METRIC_SHARES[at] ?? 2.2) : 3,
    align: at === 0 ? 'left' : at < names.length ? 'center' : 'right',
  }));
};

/** A gap that says so by its dash needs no colour; a figure that cannot be read does. */
const cellRun = (cell: TableCell): DocumentRun =>
  cell.missing && !QUIET_GAPS.has(cell.missing) ? { missing: cell.text } : cellText(cell);

const drawn = (value: number | null, unit: string): number | null =>
  value === null ? null : drawnValue(value, unit);

const chartBlock = (whole: ResolvedTable, shape: 'bar' | 'line'): DocumentBlock => {
  const table = drawnTable(whole);
  return table.missingText
    ? missingTable(table.title, table.missingText)
    : {
        kind: 'chart',
        shape,
        title: chartCaption(table),
        categories: table.rows.map(({ label }) => label),
        series: table.columns.map(({ unit }, column) => ({
          name: columnHeadings(table)[column]!,
          values: table.rows.map(({ cells }) => drawn(cells[column]?.value ?? null, unit)),
          ...(isDrawnApart(table, column) && { onRight: true }),
        })),
      };
};

const blockOf = (block: ReadBlock): DocumentBlock => {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: block.level, text: plainText(block.pieces) };
    case 'paragraph':
      return { kind: 'paragraph', runs: joinRuns(block.pieces.map(runOf)) };
    case 'table':
      return tableBlock(block.table);
    case 'chart':
      return chartBlock(block.table, block.shape);
  }
};

const figureAppendix = ({ values }: ExportedReport): DocumentTable =>
  figuresTable(
    values.figures.map((figure) => ({
      ...figure,
      title: `${figure.title}${figure.sliceTitle ? `（${figure.sliceTitle}）` : ''}`,
      value: figure.missing ? { missing: figure.text } : figure.text,
    })),
  );

/**
 * The report as an official document by GB/T 9704-2012: headings 一、 （一） 1. （1）, tables, charts that Word draws,
 * page numbers, signed with the bureau's name. `withFigures` appends every figure of the text with its definition and row
 * count.
 */
export const exportDocx = (report: ExportedReport, { withFigures = false } = {}): Promise<Buffer> => {
  const subtitle = reportSubtitle(report);
  const late = lateNoteOf(report.values);
  return officialDocument({
    title: titleOf(report.document),
    ...(subtitle && { subtitle }),
    blocks: [
      ...readingBlocks(report).map(blockOf),
      ...(late ? [{ kind: 'paragraph' as const, runs: [late] }] : []),
    ],
    signature: { name: report.bureau, date: report.signedOn },
    ...(withFigures && report.values.figures.length > 0 && { appendix: [figureAppendix(report)] }),
  });
};
