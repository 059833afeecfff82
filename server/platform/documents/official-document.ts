import { AlignmentType, Document, Packer, Paragraph, type Table } from 'docx';
import { bodyParagraph } from './body-paragraph.ts';
import { chineseRun } from './chinese-run.ts';
import type { DocumentBlock, DocumentChart, OfficialDocument } from './document-block.ts';
import { documentStyles } from './document-styles.ts';
import { insertCharts } from './insert-charts.ts';
import { officialChart } from './official-chart.ts';
import { FootnoteBook } from './footnotes.ts';
import { fontTable } from './font-table.ts';
import { officialTable } from './official-table.ts';
import { LINE, PAGE, SIZE } from './page-layout.ts';
import { pageNumber } from './page-number.ts';
import { printable } from './printable.ts';
import { signatureBlock } from './signature-block.ts';
import { titleLines } from './title-lines.ts';

const titleParagraph = (title: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 640, lineRule: 'exact' },
    children: titleLines(title).map((line, index) =>
      chineseRun('方正小标宋简体', SIZE.title, { text: line, ...(index > 0 && { break: 1 }) }),
    ),
  });

const subtitleParagraph = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: LINE,
    children: [chineseRun('楷体_GB2312', SIZE.body, { text })],
  });

/** Word joins a table to what follows without it. */
const afterTable = (keepNext: boolean): Paragraph =>
  new Paragraph({ spacing: { line: 240, lineRule: 'exact' }, keepNext });

/** A heading that ends with a full stop leads the paragraph after it; any other heading stands alone. */
const body = (
  blocks: readonly DocumentBlock[],
  isSigned: boolean,
  charts: DocumentChart[],
  notes: FootnoteBook,
): (Paragraph | Table)[] =>
  blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    const after = blocks[index + 1];
    // A signature never stands on a page without text (此页无正文).
    const keepNext = isSigned && after === undefined;
    if (block.kind === 'table') return [...officialTable(block, { keepNext }), afterTable(keepNext)];
    if (block.kind === 'chart') return officialChart(block, charts, { keepNext });
    if (block.kind === 'heading')
      return block.text.endsWith('。') && after?.kind === 'paragraph'
        ? []
        : [bodyParagraph(block, [], notes)];
    const lead = before?.kind === 'heading' && before.text.endsWith('。') ? before : undefined;
    return [bodyParagraph(lead, block.runs, notes, { keepNext, isFlush: block.isFlush ?? false })];
  });

/** Lays a document out by GB/T 9704-2012 and packs it as .docx. Knows nothing of what the document is about. */
export const officialDocument = async (given: OfficialDocument): Promise<Buffer> => {
  const document = printable(given);
  const charts: DocumentChart[] = [];
  const notes = new FootnoteBook();
  const text = body(document.blocks, document.signature !== undefined, charts, notes);
  const file = new Document({
    title: document.title,
    creator: document.signature?.name ?? '',
    evenAndOddHeaderAndFooters: true,
    externalStyles: documentStyles(),
    footnotes: notes.all(),
    sections: [
      {
        properties: { page: { size: PAGE.size, margin: PAGE.margin }, grid: PAGE.grid },
        footers: { default: pageNumber('odd'), even: pageNumber('even') },
        children: [
          titleParagraph(document.title),
          ...(document.subtitle ? [subtitleParagraph(document.subtitle)] : []),
          new Paragraph({ spacing: LINE }),
          ...text,
          ...(document.signature ? signatureBlock(document.signature) : []),
          ...body(document.closing ?? [], false, charts, notes),
          ...(document.appendix ?? []).flatMap((table) => officialTable(table, { onNewPage: true })),
        ],
      },
    ],
  });
  const packed = await Packer.toBuffer(file, false, [{ path: 'word/fontTable.xml', data: fontTable() }]);
  return charts.length === 0 ? packed : insertCharts(packed, charts);
};
