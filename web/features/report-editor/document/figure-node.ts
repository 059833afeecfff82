import { Node } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
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

/** Moves the cursor from a chosen chip to the place behind it; the key itself goes its way. */
const stepBehindFigure = (view: EditorView): false => {
  const { selection, tr } = view.state;
  if (selection instanceof NodeSelection && selection.node.type.name === 'figure')
    view.dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.to)));
  return false;
};

/** What answers a click on a figure: chosen, with the cursor in the text, and a new step to undo for what is typed then. */
const choosing =
  (onOpen: (id: string) => void) =>
  (view: EditorView, _: number, node: DocumentNode, at: number): boolean => {
    if (!node.type.spec.atom) return false;
    view.dispatch(closeHistory(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at))));
    view.focus();
    onOpen(node.attrs['id'] as string);
    return true;
  };

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
    const text = this.options.values.textOfChip(node);
    return ['span', { 'data-figure': JSON.stringify(node.attrs) }, text];
  },
  renderText({ node }) {
    return this.options.values.textOfChip(node);
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
    const choose = choosing(this.options.onOpen);
    return [
      new Plugin({
        props: {
          handleClickOn: choose,
          // Left to the browser, a second click soon after the first would take the cursor out of the text.
          handleDoubleClickOn: choose,
          handleTripleClickOn: choose,
          // Who goes on typing after looking at a chip means to write behind it, not over it.
          handleDOMEvents: {
            keydown: (view, event) => {
              const writes = event.key.length === 1 || event.key === 'Process';
              if (writes && !event.ctrlKey && !event.metaKey && !event.altKey) stepBehindFigure(view);
              return false;
            },
            compositionstart: stepBehindFigure,
            beforeinput: (view, event) => {
              const { selection } = view.state;
              if (!(selection instanceof NodeSelection) || event.inputType !== 'insertText' || !event.data)
                return false;
              stepBehindFigure(view);
              event.preventDefault();
              view.dispatch(view.state.tr.insertText(event.data).scrollIntoView());
              return true;
            },
          },
        },
      }),
    ];
  },
});
