import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A title still to be written says so. */
export const EmptyTitle = Extension.create({
  name: 'emptyTitle',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations: ({ doc }) => {
          const title = doc.firstChild;
          if (!title || title.content.size > 0) return null;
          return DecorationSet.create(doc, [
            Decoration.node(0, title.nodeSize, { class: 'rj-paper__title--empty' }),
          ]);
        },
      },
    }),
  ],
});
