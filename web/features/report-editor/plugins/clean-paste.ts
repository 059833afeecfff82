import { Extension } from '@tiptap/core';
import { Fragment, Slice, type Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { uuidv7 } from 'uuidv7';
import { cleanPastedHtml } from './clean-pasted-html.ts';

/** A pasted chip is a chip of its own, and a thread of comments stays where it was begun. */
const asNewcomer = (node: DocumentNode): DocumentNode => {
  const marks = node.marks.filter((mark) => mark.type.name !== 'comment');
  if (node.isText) return node.mark(marks);
  const attrs = 'id' in node.attrs ? { ...node.attrs, id: uuidv7() } : node.attrs;
  return node.type.create(attrs, mapped(node.content), marks);
};

const mapped = (content: Fragment): Fragment => Fragment.fromArray(content.content.map(asNewcomer));

/** What comes through the clipboard from Word, WPS, web pages and the report itself. */
export const CleanPaste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedHTML: cleanPastedHtml,
        transformPasted: (slice) => new Slice(mapped(slice.content), slice.openStart, slice.openEnd),
      },
    }),
  ],
});
