import type { Editor } from '@tiptap/core';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import type { OpenEditor } from '../create-editor.ts';

interface CommentPlace {
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

/** A place that stays with its words. */
export interface FollowedPlace {
  /** Where the words stand now; from and to are one where they have been deleted. */
  readonly now: () => CommentPlace;
  readonly stop: () => void;
}

/** Follows words through what this window and others write, as long as a remark on them is being thought of. */
export const followPlace = (editor: Editor, chosen: CommentPlace): FollowedPlace => {
  let place = chosen;
  const move = ({ transaction: { mapping } }: { readonly transaction: Transaction }): void => {
    const from = mapping.map(place.from, 1);
    place = { from, to: Math.max(from, mapping.map(place.to, -1)) };
  };
  editor.on('transaction', move);
  return { now: () => place, stop: () => void editor.off('transaction', move) };
};

/** Marks words as the place of a thread; nothing where none are left. */
export const markComment = (editor: Editor, id: string, { from, to }: CommentPlace): void => {
  const type = editor.schema.marks['comment'];
  if (type && from < to) editor.view.dispatch(editor.state.tr.addMark(from, to, type.create({ id })));
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
