import { Node, type NodeViewRenderer } from '@tiptap/core';
import type { CellFigure } from '#kit/report-document/desk-contracts.ts';
import { FigureBlockView } from './figure-block-view.ts';
import type { FigureValues } from './figure-values.ts';
import { readAsked } from './read-asked.ts';

export interface FigureBlockOptions {
  /** Where the values come from. */
  readonly values: FigureValues;
  /** A value in a table was clicked. */
  readonly onCell: (figure: CellFigure) => void;
}

const TABLE = ['id', 'title', 'metrics', 'by', 'sliceField', 'period', 'region'];

const attributes = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { default: null, rendered: false }]));

const viewOf =
  ({ values, onCell }: FigureBlockOptions): NodeViewRenderer =>
  ({ node }) =>
    new FigureBlockView(node, values, onCell);

/** A table of figures: one row a place, month or part; one column a metric. */
export const FigureTable = Node.create<FigureBlockOptions>({
  name: 'figureTable',
  atom: true,
  draggable: true,
  addAttributes: () => attributes(TABLE),
  parseHTML: () => [
    { tag: 'div[data-figure-table]', getAttrs: (it) => readAsked(it.dataset['figureTable']) },
  ],
  renderHTML: ({ node }) => ['div', { 'data-figure-table': JSON.stringify(node.attrs) }],
  addNodeView() {
    return viewOf(this.options);
  },
});

/** The same, drawn. */
export const FigureChart = Node.create<FigureBlockOptions>({
  name: 'figureChart',
  atom: true,
  draggable: true,
  addAttributes: () => attributes([...TABLE, 'kind']),
  parseHTML: () => [
    { tag: 'div[data-figure-chart]', getAttrs: (it) => readAsked(it.dataset['figureChart']) },
  ],
  renderHTML: ({ node }) => ['div', { 'data-figure-chart': JSON.stringify(node.attrs) }],
  addNodeView() {
    return viewOf(this.options);
  },
});
