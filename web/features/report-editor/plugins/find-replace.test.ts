import { Editor } from '@tiptap/core';
import { expect, test } from 'vitest';
import { documentExtensions } from '../document/extensions.ts';
import { FigureValues } from '../document/figure-values.ts';
import { FindReplace, find, foundIn, replaceOne } from './find-replace.ts';

/** Without a page an editor begins without its plugins. */
const open = (...paragraphs: string[]): Editor => {
  const editor = new Editor({
    element: null,
    extensions: [
      ...documentExtensions({
        values: new FigureValues(() => Promise.reject(new Error('Nothing is asked here.'))),
        onOpen: () => undefined,
        onCell: () => undefined,
        onComment: () => undefined,
      }),
      FindReplace,
    ],
    content: {
      type: 'doc',
      content: [
        { type: 'title' },
        ...paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
      ],
    },
  });
  for (const plugin of editor.extensionManager.plugins) editor.registerPlugin(plugin);
  return editor;
};

test('replacing goes on behind what was put in, also where it holds the words looked for', () => {
  const editor = open('区局和县局', '市局');
  find(editor, '局');
  replaceOne(editor, '局机关');
  replaceOne(editor, '局机关');
  replaceOne(editor, '局机关');
  expect(editor.state.doc.textContent).toBe('区局机关和县局机关市局机关');
  expect(foundIn(editor.state).current).toBe(0);
});
