import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';

/** What stands before the cursor and may become a chip. */
export interface InsertPlace {
  /** 'slash': what follows a / is looked for; 'text': the sentence itself may name a metric. */
  readonly kind: 'slash' | 'text';
  readonly from: number;
  readonly to: number;
  /** After the slash, or the end of the sentence so far. */
  readonly typed: string;
}

export interface InsertMenuOptions {
  /** The cursor moved to a place where a chip may be put, or away from one (undefined). */
  readonly onPlace: (place: InsertPlace | undefined) => void;
  /** A key while the menu is shown; true when the menu took it. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

// A slash after a letter, digit or another slash is a date, a fraction or an address.
const SLASH = /(?<![A-Za-z0-9/:])\/([^\s/]{0,20})$/;
const LONGEST_SENTENCE = 24;

const placeOf = (state: EditorState, isTyping: boolean): InsertPlace | undefined => {
  const { empty, $from } = state.selection;
  const { parent, parentOffset, pos } = $from;
  if (!empty || !parent.isTextblock || parent.type.name === 'title') return undefined;
  const before = parent.textBetween(Math.max(0, parentOffset - 60), parentOffset, '', '\uFFFC');
  const slash = SLASH.exec(before);
  if (slash) return { kind: 'slash', from: pos - slash[0].length, to: pos, typed: slash[1] ?? '' };
  if (!isTyping) return undefined;
  return { kind: 'text', from: pos, to: pos, typed: before.slice(-LONGEST_SENTENCE) };
};

const key = new PluginKey<InsertPlace | undefined>('insert-menu');
const CLOSE = 'close';

/** Watches for / and for names of metrics while the writer types; what is offered is the page's business. */
export const InsertMenu = Extension.create<InsertMenuOptions>({
  name: 'insertMenu',
  // Before the keys of headings and lists: Tab and Enter belong to an open menu.
  priority: 2000,
  addProseMirrorPlugins() {
    const { onPlace, onKey } = this.options;
    return [
      new Plugin<InsertPlace | undefined>({
        key,
        state: {
          init: () => undefined,
          apply: (transaction, before, _, state) => {
            if (transaction.getMeta(key) === CLOSE) return undefined;
            if (transaction.getMeta('isRemote') === true)
              return (
                before && {
                  ...before,
                  from: transaction.mapping.map(before.from),
                  to: transaction.mapping.map(before.to),
                }
              );
            if (!transaction.docChanged && !transaction.selectionSet) return before;
            return placeOf(state, transaction.docChanged && !transaction.getMeta('paste'));
          },
        },
        props: { handleKeyDown: (view, event) => !view.composing && onKey(event) },
        view: () => ({
          update: (view, before) => {
            const place = key.getState(view.state);
            if (place !== key.getState(before)) onPlace(place);
          },
        }),
      }),
    ];
  },
});

/** The transaction that shuts the menu until the next keystroke. */
export const closeInsertMenu = (state: EditorState) => state.tr.setMeta(key, CLOSE);
