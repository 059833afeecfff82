import { Node } from '@tiptap/core';
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state';
import type { FigureAttributes } from '#kit/report-document/figure-attributes.ts';
import { FigureChipView } from './figure-chip-view.ts';
import { readAsked } from './read-asked.ts';
import type { FigureValues } from './figure-values.ts';

export interface FigureNodeOptions {
  /** Where the values come from. */
  readonly values: FigureValues;
  /** A chip, table or chart was clicked, or chosen and Enter pressed. */
  readonly onOpen: (id: string) => void;
}

const ATTRIBUTES = ['id', 'metric', 'slice', 'wording', 'scale', 'compare', 'period', 'region', 'unit'];

/** A figure inside a sentence (数据块): what is asked, never the value. */
export const FigureNode = Node.create<FigureNodeOptions>({
  name: 'figure',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () =>
    Object.fromEntries(ATTRIBUTES.map((name) => [name, { default: null, rendered: false }])),
  parseHTML: () => [
    { tag: 'span[data-figure]', getAttrs: (element) => readAsked(element.dataset['figure']) },
  ],
  // The text beside the question lets Word and other programs show the value when it is pasted there.
  renderHTML({ node }) {
    const text = this.options.values.figure(node.attrs as unknown as FigureAttributes)?.text ?? '';
    return ['span', { 'data-figure': JSON.stringify(node.attrs) }, text];
  },
  renderText({ node }) {
    return this.options.values.figure(node.attrs as unknown as FigureAttributes)?.text ?? '';
  },
  addNodeView() {
    return ({ node }) => new FigureChipView(node, this.options.values);
  },
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { selection } = this.editor.state;
        if (!(selection instanceof NodeSelection) || !selection.node.type.spec.atom) return false;
        this.options.onOpen(selection.node.attrs['id'] as string);
        return true;
      },
    };
  },
  addProseMirrorPlugins() {
    const { onOpen } = this.options;
    return [
      new Plugin({
        props: {
          handleClickOn: (view, _, node, pos) => {
            if (!node.type.spec.atom) return false;
            view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
            onOpen(node.attrs['id'] as string);
            return true;
          },
          // Who goes on typing after looking at a chip means to write behind it, not over it.
          handleTextInput: (view, _, __, text) => {
            const { selection, tr } = view.state;
            if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'figure') return false;
            const behind = TextSelection.create(tr.doc, selection.to);
            view.dispatch(tr.setSelection(behind).insertText(text).scrollIntoView());
            return true;
          },
        },
      }),
    ];
  },
});
