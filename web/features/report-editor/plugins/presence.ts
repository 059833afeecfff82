import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { chartColours } from '../../../ui/tokens.ts';

export interface Writer {
  readonly clientId: string;
  readonly name: string;
  /** Where the cursor stands; null when not known. */
  readonly position: number | null;
}

const key = new PluginKey<DecorationSet>('presence');

/** The same writer has the same colour in every window. */
export const writerColour = (clientId: string): string => {
  const sum = [...clientId].reduce((total, character) => total + character.charCodeAt(0), 0);
  return chartColours[sum % chartColours.length] ?? chartColours[0];
};

const caret =
  ({ clientId, name }: Writer) =>
  () => {
    const element = document.createElement('span');
    element.className = 'rj-caret';
    element.style.setProperty('--rj-caret', writerColour(clientId));
    // Drawn by the style sheet, so that a name is never part of the text that is read or copied.
    element.dataset['name'] = name;
    return element;
  };

/** Where the other writers are. */
export const Presence = Extension.create({
  name: 'presence',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, before) => {
          const writers = transaction.getMeta(key) as readonly Writer[] | undefined;
          if (!writers) return before.map(transaction.mapping, transaction.doc);
          const { size } = transaction.doc.content;
          return DecorationSet.create(
            transaction.doc,
            writers
              .filter(({ position }) => position !== null && position <= size)
              .map((writer) =>
                Decoration.widget(writer.position ?? 0, caret(writer), { key: writer.clientId, side: 1 }),
              ),
          );
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** Shows these writers from now on. */
export const showWriters = (editor: Editor, writers: readonly Writer[]): void =>
  editor.view.dispatch(editor.state.tr.setMeta(key, writers).setMeta('addToHistory', false));
