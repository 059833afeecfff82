/** Where in a file a block of text stands. */
export type BlockKind = 'paragraph' | 'heading' | 'cell' | 'header' | 'footer' | 'note' | 'text-box';

/** A table cell by its place, counted from 1. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/**
 * One paragraph of a document as plain text; offsets of findings are UTF-16 units of `text`.
 * What readers give the rules, whether the text came from a docx, a text file or the report editor.
 */
export interface TextBlock {
  readonly text: string;
  readonly kind: BlockKind;
  /** The number an automatic list prints before the text, such as 一、 or 3. */
  readonly label?: string;
  readonly cell?: CellPlace;
  /** Paragraph or line number as the reader of the file counts it, from 1. */
  readonly number: number;
  /** Parts that were counted from records: a rule about single figures leaves them alone. */
  readonly counted?: readonly { readonly start: number; readonly end: number }[];
}

/** Only these carry the prose of a document, with its numbering. */
export const isProse = ({ kind }: TextBlock): boolean => kind === 'paragraph' || kind === 'heading';

/** Nobody writes a paragraph as long as this: it is data pasted in, and to relate all its numbers would take minutes. */
export const LONGEST_READ = 5_000;

export const isTooLong = ({ text }: TextBlock): boolean => text.length > LONGEST_READ;
