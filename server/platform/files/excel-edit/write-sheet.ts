import { cellName } from '../excel/cell-name.ts';
import { attribute } from '../excel/parse-row.ts';
import type { SheetXml, XmlCell, XmlRow } from './sheet-xml.ts';

/** What is put into a cell. A date is 'YYYY-MM-DD' with the serial Excel counts it by. */
export type NewValue =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'number'; readonly number: number };

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in XML: what no XML can hold is left out. */
export const xmlText = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (mark) => ESCAPES[mark]!);

const TYPE = /\st\s*=\s*(?:"[^"]*"|'[^']*')/;

/** A cell with another value and the style it had. */
export const withValue = (attributes: string, value: NewValue, prefix: string): Omit<XmlCell, 'column'> => {
  const kept = attributes.replace(TYPE, '');
  return value.kind === 'number'
    ? { attributes: kept, inner: `<${prefix}v>${value.number}</${prefix}v>` }
    : {
        attributes: `${kept} t="inlineStr"`,
        inner: `<${prefix}is><${prefix}t xml:space="preserve">${xmlText(value.text)}</${prefix}t></${prefix}is>`,
      };
};

/** The style of a cell as an attribute, for a neighbour that has none. */
export const styleOf = (attributes: string | undefined): string => {
  const style = attributes === undefined ? undefined : attribute(attributes, 's');
  return style === undefined ? '' : ` s="${style}"`;
};

export const hasFormula = ({ inner }: XmlCell): boolean => inner !== null && /<(?:\w+:)?f[\s>/]/.test(inner);

const VALUE = /<(?:\w+:)?v(?:\s[^<>]*)?>[^<]*<\/(?:\w+:)?v>|<(?:\w+:)?v\/>/g;

/** Results of formulas are left out, so that whoever opens the sheet counts them anew. */
const withoutResult = (cell: XmlCell): XmlCell =>
  hasFormula(cell)
    ? { ...cell, attributes: cell.attributes.replace(TYPE, ''), inner: cell.inner!.replace(VALUE, '') }
    : cell;

const writeCell = (prefix: string, row: number, cell: XmlCell): string => {
  const { column, attributes, inner } = withoutResult(cell);
  const open = `<${prefix}c r="${cellName(column, row)}"${attributes}`;
  return inner === null ? `${open}/>` : `${open}>${inner}</${prefix}c>`;
};

const writeRow = (prefix: string, { number, attributes, cells }: XmlRow): string =>
  `<${prefix}row r="${number}"${attributes}>${cells
    .toSorted((left, right) => left.column - right.column)
    .map((cell) => writeCell(prefix, number, cell))
    .join('')}</${prefix}row>`;

/** The worksheet put together again. */
export const writeSheet = ({ head, rows, tail, prefix }: SheetXml): string =>
  `${head}${rows
    .toSorted((left, right) => left.number - right.number)
    .map((row) => writeRow(prefix, row))
    .join('')}${tail}`;
