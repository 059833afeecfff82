import {
  columnHeadings,
  lateNoteOf,
  printedRows,
  reportedBehind,
  reportedNote,
  reportedSources,
  rowHeadings,
  titleOf,
  type ResolvedTable,
} from '#kit/report-document/index.ts';
import { officialDate } from '#platform/documents/official-date.ts';
import type { ExportedReport } from './exported-report.ts';
import { plainText, readingBlocks, type ReadBlock, type ReadPiece } from './reading-blocks.ts';
import { cellText, tableNote } from './reported-marks.ts';
import { reportSubtitle } from './report-subtitle.ts';

/** Signs that Markdown would take for its own. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, (sign) => `\\${sign}`);

type NoteOf = (source: string) => string;

const inline = (piece: ReadPiece, noteOf: NoteOf): string => {
  if ('figure' in piece) {
    const text = piece.bold ? `**${plain(piece.figure.text)}**` : plain(piece.figure.text);
    const reported = reportedBehind(piece.figure);
    return reported ? `${text}${noteOf(reported.source)}` : text;
  }
  const words = plain(piece.text);
  const slanted = piece.italic && words ? `*${words}*` : words;
  return piece.bold && words ? `**${slanted}**` : slanted;
};

const line = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`;

const tableText = (table: ResolvedTable): string =>
  table.missingText
    ? `（缺：${plain(table.title)}。${plain(table.missingText)}）`
    : [
        `**${plain(table.title)}**`,
        '',
        line([...rowHeadings(table), ...columnHeadings(table)]),
        `|${' --- |'.repeat(rowHeadings(table).length)}${' ---: |'.repeat(table.columns.length)}`,
        ...printedRows(table).map(({ names, cells }) => line([...names, ...cells.map(cellText)])),
        ...(tableNote(table) ? ['', plain(tableNote(table)!)] : []),
      ].join('\n');

const blockText = (block: ReadBlock, noteOf: NoteOf): string => {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${plain(plainText(block.pieces))}`;
    case 'paragraph':
      return block.pieces.map((piece) => inline(piece, noteOf)).join('');
    default:
      return tableText(block.table);
  }
};

/** The report as Markdown: numbered headings, charts as the tables they draw. */
export const exportMarkdown = (report: ExportedReport): string => {
  const subtitle = reportSubtitle(report);
  const sources = reportedSources(report.values);
  const noteOf: NoteOf = (source) => `[^${sources.indexOf(source) + 1}]`;
  const parts = [
    `# ${plain(titleOf(report.document))}`,
    ...(subtitle ? [plain(subtitle)] : []),
    ...readingBlocks(report).map((block) => blockText(block, noteOf)),
    plain(lateNoteOf(report.values) ?? ''),
    `${plain(report.bureau)}  \n${officialDate(report.signedOn)}`,
    ...sources.map((source, at) => `[^${at + 1}]: ${plain(reportedNote(source))}`),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
