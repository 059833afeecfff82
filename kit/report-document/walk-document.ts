import type {
  BlockNode,
  FigureChartNode,
  FigureNode,
  FigureTableNode,
  InlineNode,
  ReportDocument,
  TitleNode,
} from './document.ts';
import type { FigureAttributes, FigureTableAttributes } from './figure-attributes.ts';

const inlineOf = (block: TitleNode | BlockNode): readonly InlineNode[] =>
  'content' in block ? (block.content ?? []) : [];

/** The text of a block with chips left out. */
export const blockText = (block: TitleNode | BlockNode): string =>
  inlineOf(block)
    .map((node) => (node.type === 'text' ? node.text : ''))
    .join('');

/** The title as plain text. */
export const titleOf = (document: ReportDocument): string => blockText(document.content[0]).trim();

/** The chips of a document in reading order; a figure's number is its place here, counted from 1. */
export const figuresIn = (document: ReportDocument): FigureAttributes[] =>
  document.content
    .flatMap(inlineOf)
    .filter((node): node is FigureNode => node.type === 'figure')
    .map(({ attrs }) => attrs);

/** The tables and charts of a document in reading order. */
export const tablesIn = (document: ReportDocument): FigureTableAttributes[] =>
  document.content
    .filter(
      (block): block is FigureTableNode | FigureChartNode =>
        block.type === 'figureTable' || block.type === 'figureChart',
    )
    .map(({ attrs }) => attrs);
