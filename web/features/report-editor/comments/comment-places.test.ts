import { Editor } from '@tiptap/core';
import { expect, test } from 'vitest';
import { documentExtensions } from '../document/extensions.ts';
import { FigureValues } from '../document/figure-values.ts';
import { commentPlace, followPlace, markComment } from './comment-places.ts';

const open = (text: string): Editor =>
  new Editor({
    element: null,
    extensions: documentExtensions({
      values: new FigureValues(() => Promise.reject(new Error('Nothing is asked here.'))),
      onOpen: () => undefined,
      onCell: () => undefined,
      onComment: () => undefined,
    }),
    content: {
      type: 'doc',
      content: [{ type: 'title' }, { type: 'paragraph', content: [{ type: 'text', text }] }],
    },
  });

const wordsOf = (editor: Editor, id: string): string | undefined => {
  const place = commentPlace(editor, id);
  return place && editor.state.doc.textBetween(place.from, place.to);
};

test('a remark stands at the words chosen, whatever was written before them meanwhile', () => {
  const editor = open('走访慰问困难家庭');
  const place = followPlace(editor, { from: 5, to: 7 });
  editor.view.dispatch(editor.state.tr.insertText('春节前', 3));
  markComment(editor, 'thread', place.now());
  place.stop();
  expect(wordsOf(editor, 'thread')).toBe('慰问');
});

test('of words deleted meanwhile nothing is marked', () => {
  const editor = open('走访慰问困难家庭');
  const place = followPlace(editor, { from: 5, to: 7 });
  editor.view.dispatch(editor.state.tr.delete(4, 11));
  markComment(editor, 'thread', place.now());
  expect(commentPlace(editor, 'thread')).toBeUndefined();
});
