/** A piece of a sentence: plain words, words set off or with a footnote, or words that ask for attention since something is missing. */
export type DocumentRun =
  | string
  | { readonly missing: string }
  | { readonly text: string; readonly bold?: boolean; readonly italic?: boolean; readonly note?: string };

export interface DocumentHeading {
  readonly kind: 'heading';
  /** 一、 · （一） · 1. · （1） */
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
}

export interface DocumentParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly DocumentRun[];
  /** Begins at the left edge: to whom a paper goes (7.3.2), a line to be signed on. */
  readonly isFlush?: boolean;
}

export interface DocumentTable {
  readonly kind: 'table';
  readonly title: string;
  /** `share` is the column's part of the page width; the shares of a table need not add up to anything. */
  readonly columns: readonly {
    readonly heading: string;
    readonly share: number;
    readonly align?: 'left' | 'center' | 'right';
  }[];
  readonly rows: readonly (readonly DocumentRun[])[];
  /** A line below it. */
  readonly note?: string | undefined;
}

/** A chart of numbers, drawn by the program that opens the document, in its own fonts. */
export interface DocumentChart {
  readonly kind: 'chart';
  readonly shape: 'bar' | 'line';
  readonly title: string;
  readonly categories: readonly string[];
  /** One value a category; null leaves a gap. `onRight` has a scale of its own, on the right, and is drawn as a line. */
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
    readonly onRight?: boolean;
  }[];
}

export type DocumentBlock = DocumentHeading | DocumentParagraph | DocumentTable | DocumentChart;

export interface OfficialDocument {
  readonly title: string;
  /** A line under the title, such as the period; in 楷体. */
  readonly subtitle?: string;
  readonly blocks: readonly DocumentBlock[];
  /** Who signs and on which day ('YYYY-MM-DD'). */
  readonly signature?: { readonly name: string; readonly date: string };
  /** Below the signature, such as a line for the receipt. */
  readonly closing?: readonly DocumentParagraph[];
  /** On a new page after the signature. */
  readonly appendix?: readonly DocumentTable[];
}
