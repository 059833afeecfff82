import { parseCellRef } from 'hucre/xlsx';
import { attribute } from '../excel/parse-row.ts';
import { findTags } from '../excel/xml-tags.ts';

/** A cell as it stands in the XML. `inner` is null for a cell that holds nothing. */
export interface XmlCell {
  /** From 0. */
  readonly column: number;
  /** Attributes but the reference: style and type. */
  readonly attributes: string;
  readonly inner: string | null;
}

export interface XmlRow {
  /** From 1. */
  readonly number: number;
  /** Attributes but the number. */
  readonly attributes: string;
  readonly cells: readonly XmlCell[];
}

/** An area of merged cells; rows from 1, columns from 0, both ends included. */
export interface MergedArea {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A worksheet taken apart so that rows can be changed and all else put back as it was. */
export interface SheetXml {
  /** Up to and with the tag that opens the rows. */
  readonly head: string;
  readonly rows: readonly XmlRow[];
  /** From the tag that closes the rows. */
  readonly tail: string;
  /** Prefix of the names, such as 'x:'; mostly none. */
  readonly prefix: string;
}

const DATA = /<((?:\w+:)?)sheetData(?:\s[^<>]*)?(\/?)>/;
const ROW = /<(?:\w+:)?row\b((?:\s[^<>]*?)?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row\s*>)/g;
const CELL = /<(?:\w+:)?c((?:\s[^<>]*?)?)(?:\/>|>((?:(?!<(?:\w+:)?c[\s>])[\s\S])*?)<\/(?:\w+:)?c\s*>)/g;
const REFERENCE = /\sr\s*=\s*(?:"[^"]*"|'[^']*')/;
const SPANS = /\sspans\s*=\s*(?:"[^"]*"|'[^']*')/;

const cellsOf = (content: string): XmlCell[] => {
  let next = 0;
  return [...content.matchAll(CELL)].map(([, attributes = '', inner]) => {
    const reference = attribute(attributes, 'r');
    const column = reference === undefined ? next : parseCellRef(reference).col;
    next = column + 1;
    return { column, attributes: attributes.replace(REFERENCE, ''), inner: inner ?? null };
  });
};

/** Throws RangeError when the part is no worksheet. */
export const parseSheet = (xml: string): SheetXml => {
  const opened = DATA.exec(xml);
  if (!opened) throw new RangeError('The part holds no rows.');
  const [tag, prefix = '', isEmpty] = opened;
  const start = opened.index + tag.length;
  if (isEmpty) {
    const head = `${xml.slice(0, opened.index)}<${prefix}sheetData>`;
    return { head, rows: [], tail: `</${prefix}sheetData>${xml.slice(start)}`, prefix };
  }
  const end = xml.indexOf(`</${prefix}sheetData`, start);
  if (end === -1) throw new RangeError('The rows of the sheet do not end.');
  let last = 0;
  const rows = [...xml.slice(start, end).matchAll(ROW)].map(([, attributes = '', content = '']): XmlRow => {
    last = Number(attribute(attributes, 'r') ?? last + 1);
    return {
      number: last,
      attributes: attributes.replace(REFERENCE, '').replace(SPANS, ''),
      cells: cellsOf(content),
    };
  });
  return { head: xml.slice(0, start), rows, tail: xml.slice(end), prefix };
};

/** The areas a sheet merges. */
export const mergedAreas = ({ tail }: SheetXml): MergedArea[] =>
  findTags(tail, 'mergeCell').flatMap(({ ref = '' }) => {
    const [from, to] = ref.split(':');
    if (!from || !to) return [];
    const [first, last] = [parseCellRef(from), parseCellRef(to)];
    return [{ firstRow: first.row + 1, lastRow: last.row + 1, firstColumn: first.col, lastColumn: last.col }];
  });
