import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import type { FigureAttributes } from '#kit/report-document/figure-attributes.ts';
import { reportedBehind, reportedNote } from '#kit/report-document/reported-sources.ts';
import { figureKey } from './figure-key.ts';
import type { FigureValues } from './figure-values.ts';

const attributesOf = (node: DocumentNode): FigureAttributes => node.attrs as unknown as FigureAttributes;

/** A chip on the page: the value in official wording. Plain elements, since a report holds hundreds of them. */
export class FigureChipView implements NodeView {
  readonly dom = document.createElement('span');
  private node: DocumentNode;
  private readonly values: FigureValues;
  private stop: () => void;

  constructor(node: DocumentNode, values: FigureValues) {
    this.node = node;
    this.values = values;
    this.dom.contentEditable = 'false';
    this.stop = this.values.watch(attributesOf(node), this.paint);
    this.paint();
  }

  private readonly paint = (): void => {
    const value = this.values.figure(attributesOf(this.node));
    const reported = value && reportedBehind(value);
    const state =
      value === undefined
        ? 'asked'
        : value.missing
          ? 'missing'
          : reported
            ? 'reported'
            : value.forecast
              ? 'forecast'
              : '';
    this.dom.className = `rj-chip${state ? ` rj-chip--${state}` : ''}`;
    this.dom.dataset['id'] = attributesOf(this.node).id;
    const text = value?.text ?? '…';
    if (this.dom.textContent !== text) this.dom.textContent = text;
    this.dom.title =
      value === undefined
        ? '正在读取'
        : (value.missingText ?? (reported ? reportedNote(reported.source) : value.title));
  };

  update(node: DocumentNode): boolean {
    if (node.type !== this.node.type) return false;
    const moved = figureKey(attributesOf(node)) !== figureKey(attributesOf(this.node));
    this.node = node;
    if (!moved) return true;
    this.stop();
    this.stop = this.values.watch(attributesOf(node), this.paint);
    this.paint();
    return true;
  }

  selectNode(): void {
    this.dom.classList.add('rj-chip--open');
  }

  deselectNode(): void {
    this.dom.classList.remove('rj-chip--open');
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.stop();
  }
}
