import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const key = new PluginKey<DecorationSet>('differences');

/** Marks the chips of a signed report that records no longer bear out (与现数不同). */
export const Differences = Extension.create({
  name: 'differences',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, before) => {
          const differing = transaction.getMeta(key) as ReadonlySet<number> | undefined;
          if (!differing) return before.map(transaction.mapping, transaction.doc);
          const decorations: Decoration[] = [];
          let number = 0;
          transaction.doc.descendants((node, position) => {
            if (node.type.name !== 'figure') return;
            number += 1;
            if (differing.has(number))
              decorations.push(
                Decoration.node(position, position + node.nodeSize, { class: 'rj-chip--differs' }),
              );
          });
          return DecorationSet.create(transaction.doc, decorations);
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** Marks the figures of these numbers, counted in reading order from 1. */
export const showDifferences = (editor: Editor, numbers: ReadonlySet<number>): void =>
  editor.view.dispatch(editor.state.tr.setMeta(key, numbers));
