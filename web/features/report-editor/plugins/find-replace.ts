import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { asUndoStep } from '../undo-step.ts';
import { findText, type TextPlace } from './find-text.ts';

export interface Found {
  readonly wanted: string;
  readonly places: readonly TextPlace[];
  /** Which of the places is shown now; -1 for none. */
  readonly current: number;
}

const NOTHING: Found = { wanted: '', places: [], current: -1 };
const key = new PluginKey<Found>('find-replace');

/** What is being looked for, and where it stands. */
export const foundIn = (state: EditorState): Found => key.getState(state) ?? NOTHING;

const within = (current: number, count: number): number =>
  count === 0 ? -1 : ((current % count) + count) % count;

/** Marks what is looked for. */
export const FindReplace = Extension.create({
  name: 'findReplace',
  addProseMirrorPlugins: () => [
    new Plugin<Found>({
      key,
      state: {
        init: () => NOTHING,
        apply: (transaction, before) => {
          const asked = transaction.getMeta(key) as Partial<Found> | undefined;
          if (!asked && (!transaction.docChanged || before.wanted === '')) return before;
          const wanted = asked?.wanted ?? before.wanted;
          const places = findText(transaction.doc, wanted);
          return { wanted, places, current: within(asked?.current ?? before.current, places.length) };
        },
      },
      props: {
        decorations: (state) => {
          const { places, current } = foundIn(state);
          return DecorationSet.create(
            state.doc,
            places.map(({ from, to }, at) =>
              Decoration.inline(from, to, { class: at === current ? 'rj-found rj-found--now' : 'rj-found' }),
            ),
          );
        },
      },
    }),
  ],
});

const show = (editor: Editor, asked: Partial<Found>): Found => {
  editor.view.dispatch(editor.state.tr.setMeta(key, asked).setMeta('addToHistory', false));
  const found = foundIn(editor.state);
  const place = found.places[found.current];
  if (place) {
    const selection = TextSelection.create(editor.state.doc, place.from, place.to);
    editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView());
  }
  return found;
};

/** Looks for a text; an empty one ends the search. */
export const find = (editor: Editor, wanted: string): Found =>
  show(editor, { wanted, current: wanted === '' ? -1 : 0 });

/** Goes to the next place, or the one before. */
export const findNext = (editor: Editor, step: 1 | -1): Found =>
  show(editor, { current: foundIn(editor.state).current + step });

/** Replaces the place shown, and shows the next behind what was put in, which may hold the words looked for. */
export const replaceOne = (editor: Editor, by: string): Found => {
  const { places, current } = foundIn(editor.state);
  const place = places[current];
  if (!place) return NOTHING;
  asUndoStep(editor.view, () => editor.view.dispatch(editor.state.tr.insertText(by, place.from, place.to)));
  const behind = foundIn(editor.state).places.findIndex(({ from }) => from >= place.from + by.length);
  return show(editor, { current: Math.max(0, behind) });
};

/** Replaces every place in one step that undo takes back whole; answers how many. */
export const replaceAll = (editor: Editor, by: string): number => {
  const { places } = foundIn(editor.state);
  if (places.length === 0) return 0;
  asUndoStep(editor.view, () => {
    const transaction = editor.state.tr;
    for (const { from, to } of [...places].reverse()) transaction.insertText(by, from, to);
    editor.view.dispatch(transaction);
  });
  return places.length;
};
