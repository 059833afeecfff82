import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

const YEAR = /\d{4}年/g;

/** A title's line never breaks between the figures of a year and 年. */
export const KeepYears = Extension.create({
  name: 'keepYears',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations: ({ doc }) =>
          DecorationSet.create(
            doc,
            [...(doc.firstChild?.textContent ?? '').matchAll(YEAR)].map(({ index, 0: year }) =>
              Decoration.inline(index + 1, index + 1 + year.length, { style: 'white-space: nowrap' }),
            ),
          ),
      },
    }),
  ],
});
