import { titleOf, type ResolvedTable } from '#kit/report-document/index.ts';
import { officialDate } from '#platform/documents/official-date.ts';
import type { ExportedReport } from './exported-report.ts';
import {
  columnHeadings,
  plainText,
  readingBlocks,
  type ReadBlock,
  type ReadPiece,
} from './reading-blocks.ts';
import { reportSubtitle } from './report-subtitle.ts';

/** Signs that Markdown would take for its own. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, (sign) => `\\${sign}`);

const inline = (piece: ReadPiece): string => {
  if ('figure' in piece) return piece.bold ? `**${plain(piece.figure.text)}**` : plain(piece.figure.text);
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
        line(['项目', ...columnHeadings(table)]),
        `| --- |${' ---: |'.repeat(table.columns.length)}`,
        ...table.rows.map(({ label, cells }) => line([label, ...cells.map(({ text }) => text)])),
      ].join('\n');

const blockText = (block: ReadBlock): string => {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${plain(plainText(block.pieces))}`;
    case 'paragraph':
      return block.pieces.map(inline).join('');
    default:
      return tableText(block.table);
  }
};

/** The report as Markdown: numbered headings, charts as the tables they draw. */
export const exportMarkdown = (report: ExportedReport): string => {
  const subtitle = reportSubtitle(report);
  const parts = [
    `# ${plain(titleOf(report.document))}`,
    ...(subtitle ? [plain(subtitle)] : []),
    ...readingBlocks(report).map(blockText),
    `${plain(report.bureau)}  \n${officialDate(report.signedOn)}`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
