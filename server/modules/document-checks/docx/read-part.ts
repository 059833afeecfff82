import { decodeXmlText } from '#platform/files/excel/decode-xml-text.ts';
import type { BlockKind, CellPlace } from '../text-block.ts';
import type { DocxParagraph, TextPiece } from './docx-paragraph.ts';
import { attributeOf, scanXml, type XmlToken } from './scan-xml.ts';

interface OpenParagraph {
  kind: BlockKind;
  text: string;
  pieces: TextPiece[];
  contentStart: number;
  cell?: CellPlace;
  style: string | undefined;
  list: { number: string; level: number } | undefined;
  host: DocxParagraph | undefined;
  notes: string[];
}

interface OpenRun {
  readonly start: number;
  propertiesStart: number;
  properties: string;
  isBegun: boolean;
}

interface OpenTable {
  readonly number: number;
  row: number;
  column: number;
}

/** What is not read: deleted and moved text, the second copy of drawings for old programs, and instructions of fields. */
const PASSED_OVER = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:rt']);

export interface PartContent {
  readonly paragraphs: readonly DocxParagraph[];
  /** Insertions and deletions not yet accepted. */
  readonly changes: number;
}

/** Reads the paragraphs of a part (document, header, footer, notes), text boxes after the paragraph they hang on. */
export const readPart = (xml: string, kind: BlockKind = 'paragraph'): PartContent => {
  const paragraphs: DocxParagraph[] = [];
  const open: OpenParagraph[] = [];
  const runs: OpenRun[] = [];
  const tables: OpenTable[] = [];
  let [tableCount, passing, changes] = [0, 0, 0];
  let textTag: XmlToken | undefined;
  let inParagraphProperties = 0;

  const kindNow = (): BlockKind => (open.length > 0 ? 'text-box' : tables.length > 0 ? 'cell' : kind);

  const begin = (token: XmlToken): void => {
    const host = open.at(-1);
    const table = tables.at(-1);
    const paragraph: OpenParagraph = {
      kind: kindNow(),
      text: '',
      pieces: [],
      contentStart: token.end,
      style: undefined,
      list: undefined,
      host: host as DocxParagraph | undefined,
      notes: [],
      ...(table && !host && { cell: { table: table.number, row: table.row, column: table.column } }),
    };
    if (passing === 0) paragraphs.push(paragraph);
    open.push(paragraph);
  };

  const addText = (raw: XmlToken): void => {
    const paragraph = open.at(-1);
    const run = runs.at(-1);
    if (!paragraph || !run || !textTag || passing > 0) return;
    const decoded = decodeXmlText(raw.raw);
    paragraph.pieces.push({
      offset: paragraph.text.length,
      length: decoded.length,
      rawStart: raw.start,
      rawEnd: raw.end,
      tagStart: textTag.start,
      runStart: run.start,
      runProperties: run.properties,
      isFirstOfRun: !run.isBegun,
    });
    paragraph.text += decoded;
    run.isBegun = true;
  };

  const addCharacter = (character: string): void => {
    if (passing > 0 || inParagraphProperties > 0) return;
    const paragraph = open.at(-1);
    const run = runs.at(-1);
    if (!paragraph || !run) return;
    paragraph.text += character;
    run.isBegun = true;
  };

  const onOpen = (token: XmlToken): void => {
    const paragraph = open.at(-1);
    switch (token.name) {
      case 'w:p':
        if (token.kind === 'open') begin(token);
        return;
      case 'w:tbl':
        if (token.kind === 'open' && open.length === 0)
          tables.push({ number: ++tableCount, row: 0, column: 0 });
        return;
      case 'w:tr': {
        const table = tables.at(-1);
        if (table && open.length === 0) [table.row, table.column] = [table.row + 1, 0];
        return;
      }
      case 'w:tc': {
        const table = tables.at(-1);
        if (table && open.length === 0) table.column += 1;
        return;
      }
      case 'w:pPr':
        if (token.kind === 'open') inParagraphProperties += 1;
        else if (paragraph) paragraph.contentStart = token.end;
        return;
      case 'w:pStyle':
        if (paragraph) paragraph.style = attributeOf(token, 'w:val');
        return;
      case 'w:numId':
        if (paragraph)
          paragraph.list = { number: attributeOf(token, 'w:val') ?? '0', level: paragraph.list?.level ?? 0 };
        return;
      case 'w:ilvl':
        if (paragraph)
          paragraph.list = {
            number: paragraph.list?.number ?? '',
            level: Number(attributeOf(token, 'w:val') ?? 0),
          };
        return;
      case 'w:r':
        if (token.kind === 'open')
          runs.push({ start: token.start, propertiesStart: -1, properties: '', isBegun: false });
        return;
      case 'w:rPr': {
        const run = runs.at(-1);
        if (run && inParagraphProperties === 0 && token.kind === 'open') run.propertiesStart = token.start;
        return;
      }
      case 'w:t':
        textTag = token.kind === 'open' ? token : undefined;
        return;
      case 'w:tab':
      case 'w:ptab':
        addCharacter('\t');
        return;
      case 'w:br':
      case 'w:cr':
        addCharacter('\n');
        return;
      case 'w:noBreakHyphen':
        addCharacter('-');
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        paragraph?.notes.push(attributeOf(token, 'w:id') ?? '');
        return;
      case 'w:ins':
      case 'w:del':
      case 'w:moveFrom':
      case 'w:moveTo':
        changes += 1;
        return;
      default:
    }
  };

  const onClose = (token: XmlToken): void => {
    switch (token.name) {
      case 'w:p':
        open.pop();
        return;
      case 'w:tbl':
        if (open.length === 0) tables.pop();
        return;
      case 'w:pPr': {
        inParagraphProperties -= 1;
        const paragraph = open.at(-1);
        if (paragraph) paragraph.contentStart = token.end;
        return;
      }
      case 'w:r':
        runs.pop();
        return;
      case 'w:rPr': {
        const run = runs.at(-1);
        if (run && run.propertiesStart >= 0 && run.properties === '')
          run.properties = xml.slice(run.propertiesStart, token.end);
        return;
      }
      case 'w:t':
        textTag = undefined;
        return;
      default:
    }
  };

  for (const token of scanXml(xml)) {
    if (token.kind === 'text') {
      addText(token);
      continue;
    }
    if (token.kind !== 'close') onOpen(token);
    if (PASSED_OVER.has(token.name) && token.kind === 'open') passing += 1;
    if (PASSED_OVER.has(token.name) && token.kind === 'close') passing -= 1;
    if (token.kind === 'close') onClose(token);
  }
  return { paragraphs, changes };
};
