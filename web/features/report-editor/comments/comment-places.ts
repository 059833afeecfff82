import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { OpenEditor } from '../create-editor.ts';

export interface CommentPlace {
  readonly from: number;
  readonly to: number;
}

/** Where the words of a thread stand now; undefined when they have been deleted. */
export const commentPlace = (editor: Editor, id: string): CommentPlace | undefined => {
  let place: CommentPlace | undefined;
  editor.state.doc.descendants((node, position) => {
    if (!node.marks.some((mark) => mark.type.name === 'comment' && mark.attrs['id'] === id)) return;
    place = { from: place?.from ?? position, to: position + node.nodeSize };
  });
  return place;
};

const LONGEST_QUOTE = 200;

/** The words chosen now, as a thread quotes them: figures as they are shown; '' when none are. */
export const chosenWords = ({ editor, values }: OpenEditor): string => {
  const { doc, selection } = editor.state;
  return doc.textBetween(selection.from, selection.to, ' ', values.textOfChip).slice(0, LONGEST_QUOTE);
};

/** Marks the words chosen as the place of a thread. */
export const markComment = (editor: Editor, id: string, { from, to }: CommentPlace): void => {
  const type = editor.schema.marks['comment'];
  if (type) editor.view.dispatch(editor.state.tr.addMark(from, to, type.create({ id })));
};

/** Shows the words of a thread. */
export const showComment = (editor: Editor, id: string): boolean => {
  const place = commentPlace(editor, id);
  if (!place) return false;
  const { tr, doc } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, place.from, place.to)).scrollIntoView());
  editor.view.focus();
  return true;
};
