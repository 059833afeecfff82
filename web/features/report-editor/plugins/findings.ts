import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** Something the checker objects to, at its place in the document. */
export interface PlacedFinding {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning' | 'advice';
}

const key = new PluginKey<DecorationSet>('findings');

/** Underlines what the checker found; a place that is rewritten loses its underline. */
export const Findings = Extension.create({
  name: 'findings',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, before) => {
          const found = transaction.getMeta(key) as readonly PlacedFinding[] | undefined;
          if (!found) return before.map(transaction.mapping, transaction.doc);
          return DecorationSet.create(
            transaction.doc,
            found.map(({ id, from, to, severity }) =>
              Decoration.inline(from, to, { class: `rj-finding rj-finding--${severity}` }, { id }),
            ),
          );
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** Underlines these findings from now on. */
export const showFindings = (editor: Editor, findings: readonly PlacedFinding[]): void =>
  editor.view.dispatch(editor.state.tr.setMeta(key, findings).setMeta('addToHistory', false));

/** Where a finding stands now, after what was typed since; undefined when its words are gone. */
export const placeOfFinding = (
  state: EditorState,
  id: string,
): { readonly from: number; readonly to: number } | undefined =>
  key.getState(state)?.find(undefined, undefined, (spec) => spec['id'] === id)[0];
