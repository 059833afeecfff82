import type { FigureAttributes, FigureChartAttributes, FigureTableAttributes } from './figure-attributes.ts';

/** Marks of text: bold, italic, and the place of a comment thread. */
export type DocumentMark =
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }
  | { readonly type: 'comment'; readonly attrs: { readonly id: string } };

export interface TextNode {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly DocumentMark[];
}

/** A figure inside a sentence (数据块). */
export interface FigureNode {
  readonly type: 'figure';
  readonly attrs: FigureAttributes;
  readonly marks?: readonly DocumentMark[];
}

export type InlineNode = TextNode | FigureNode;

/** The title of the document; its first block, exactly one. */
export interface TitleNode {
  readonly type: 'title';
  readonly content?: readonly TextNode[];
}

/** Levels are written 一、 （一） 1. （1）; the number itself is counted, never typed (`headingNumbers`). */
export interface HeadingNode {
  readonly type: 'heading';
  readonly attrs: { readonly level: 1 | 2 | 3 | 4; readonly numbered: boolean };
  readonly content?: readonly InlineNode[];
}

export interface ParagraphNode {
  readonly type: 'paragraph';
  readonly content?: readonly InlineNode[];
}

export interface FigureTableNode {
  readonly type: 'figureTable';
  readonly attrs: FigureTableAttributes;
}

export interface FigureChartNode {
  readonly type: 'figureChart';
  readonly attrs: FigureChartAttributes;
}

export type BlockNode = HeadingNode | ParagraphNode | FigureTableNode | FigureChartNode;

/** A report as the editor holds it: ProseMirror JSON. Figures are asked for, never typed. */
export interface ReportDocument {
  readonly type: 'doc';
  readonly content: readonly [TitleNode, ...BlockNode[]];
}
