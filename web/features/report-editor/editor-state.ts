import type { Editor } from '@tiptap/core';
import { redoDepth, undoDepth } from '@tiptap/pm/history';
import { useEffect, useState } from 'react';
import type { Level } from './document/text-blocks.ts';

export interface ToolbarState {
  readonly block: 'title' | 'paragraph' | Level;
  readonly numbered: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly mayUndo: boolean;
  readonly mayRedo: boolean;
  /** Words are chosen: they can be commented on. */
  readonly hasSelection: boolean;
}

const stateOf = (editor: Editor): ToolbarState => {
  const { selection } = editor.state;
  const block = selection.$from.parent;
  const level = block.type.name === 'heading' ? (block.attrs['level'] as Level) : undefined;
  return {
    block: level ?? (block.type.name === 'title' ? 'title' : 'paragraph'),
    numbered: level !== undefined && block.attrs['numbered'] === true,
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    mayUndo: undoDepth(editor.state) > 0,
    mayRedo: redoDepth(editor.state) > 0,
    hasSelection: !selection.empty,
  };
};

const isSame = (a: ToolbarState, b: ToolbarState) =>
  (Object.keys(a) as (keyof ToolbarState)[]).every((name) => a[name] === b[name]);

/** What the toolbar shows. Read between frames and handed on only when it differs, so that typing draws nothing anew. */
export const useToolbarState = (editor: Editor): ToolbarState => {
  const [state, setState] = useState(() => stateOf(editor));
  useEffect(() => {
    let frame = 0;
    const read = () => {
      frame = 0;
      if (!editor.isDestroyed) {
        const now = stateOf(editor);
        setState((before) => (isSame(before, now) ? before : now));
      }
    };
    const onTransaction = () => {
      if (frame === 0) frame = requestAnimationFrame(read);
    };
    editor.on('transaction', onTransaction);
    return () => {
      editor.off('transaction', onTransaction);
      cancelAnimationFrame(frame);
    };
  }, [editor]);
  return state;
};

const REST_MS = 300;

/**
 * What is read from the document — outline, word count — once the writer rests; never while keys are coming. `listen` tells
 * of what it rests on besides the text, such as the values of figures.
 */
export const useDocumentFact = <T>(
  editor: Editor,
  read: (editor: Editor) => T,
  listen?: (changed: () => void) => () => void,
): T => {
  const [fact, setFact] = useState(() => read(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onUpdate = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (!editor.isDestroyed) setFact(() => read(editor));
      }, REST_MS);
    };
    setFact(() => read(editor));
    editor.on('update', onUpdate);
    const stopListening = listen?.(onUpdate);
    return () => {
      editor.off('update', onUpdate);
      stopListening?.();
      clearTimeout(timer);
    };
  }, [editor, read, listen]);
  return fact;
};
