import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import type { CellFigure, ResolvedTable } from '#kit/report-document/desk-contracts.ts';
import type { FigureChartAttributes } from '#kit/report-document/figure-attributes.ts';
import { drawnTable } from '#kit/report-document/table-layout.ts';
import type { FigureValues } from './figure-values.ts';
import { figureKey } from './figure-key.ts';
import { tableElement } from './table-element.ts';

type Asked = FigureChartAttributes | Omit<FigureChartAttributes, 'kind'>;

const askedOf = (node: DocumentNode): Asked => node.attrs as unknown as Asked;

/** A table or chart on the page; ECharts is fetched when the first chart is met. */
export class FigureBlockView implements NodeView {
  readonly dom = document.createElement('figure');
  private readonly caption = document.createElement('figcaption');
  private readonly body = document.createElement('div');
  private node: DocumentNode;
  private readonly values: FigureValues;
  private readonly onCell: (figure: CellFigure) => void;
  private stop: () => void;
  private disposeChart: (() => void) | undefined;
  private painted = 0;

  constructor(node: DocumentNode, values: FigureValues, onCell: (figure: CellFigure) => void) {
    this.node = node;
    this.values = values;
    this.onCell = onCell;
    this.dom.className = 'rj-figure-block';
    this.dom.contentEditable = 'false';
    this.dom.append(this.caption, this.body);
    this.stop = values.watch(askedOf(node), this.paint);
    this.paint();
  }

  private readonly paint = (): void => {
    const asked = askedOf(this.node);
    const table = this.values.table(asked);
    this.dom.dataset['id'] = asked.id;
    this.caption.textContent = asked.title || (table?.title ?? '');
    if (table === undefined) return void this.say('正在读取……');
    if (table.missingText) return void this.say(table.missingText, true);
    if ('kind' in asked) void this.draw(table, asked.kind);
    else {
      this.clear();
      this.body.replaceChildren(this.tableOf(table));
    }
  };

  private say(words: string, isMissing = false): void {
    this.clear();
    this.body.className = isMissing ? 'rj-missing' : 'rj-note';
    this.body.textContent = words;
  }

  private clear(): void {
    this.painted += 1;
    this.disposeChart?.();
    this.disposeChart = undefined;
    this.body.className = '';
    this.body.replaceChildren();
  }

  private async draw(table: ResolvedTable, kind: FigureChartAttributes['kind']): Promise<void> {
    this.clear();
    const turn = this.painted;
    const { drawChart } = await import('./draw-chart.ts');
    if (turn !== this.painted || !this.dom.isConnected) return;
    const drawing = document.createElement('div');
    this.body.replaceChildren(drawing, this.numbersOf(table));
    this.disposeChart = drawChart(drawing, drawnTable(table), kind);
  }

  private tableOf(table: ResolvedTable): HTMLTableElement {
    return tableElement(table, askedOf(this.node).title, {
      open: this.onCell,
      differs: (figure) => this.values.differs(figure),
    });
  }

  /** The numbers of a chart, folded: read aloud, and each opens its rows. */
  private numbersOf(table: ResolvedTable): HTMLDetailsElement {
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    summary.textContent = '看图中的数';
    details.className = 'rj-chart-numbers rj-no-print';
    details.append(summary, this.tableOf(table));
    return details;
  }

  update(node: DocumentNode): boolean {
    if (node.type !== this.node.type) return false;
    const moved = figureKey(askedOf(node)) !== figureKey(askedOf(this.node));
    this.node = node;
    if (moved) {
      this.stop();
      this.stop = this.values.watch(askedOf(node), this.paint);
      this.paint();
    }
    return true;
  }

  selectNode(): void {
    this.dom.classList.add('rj-figure-block--open');
  }

  deselectNode(): void {
    this.dom.classList.remove('rj-figure-block--open');
  }

  /** A value in the table is clicked to be opened, not to choose the table. */
  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('.rj-cell, summary') !== null;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.stop();
    this.clear();
  }
}
