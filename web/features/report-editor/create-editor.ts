import { Editor, type JSONContent } from '@tiptap/core';
import type { CellFigure, Draft, StepsAnswer } from '#kit/report-document/desk-contracts.ts';
import type { DraftCalls } from './connection/draft-calls.ts';
import { DraftConnection } from './connection/draft-connection.ts';
import type { SaveState } from './connection/save-state.ts';
import { editorExtensions } from './document/extensions.ts';
import { FigureValues, type AskFigures } from './document/figure-values.ts';
import { InsertMenuStore } from './insert-menu-store.ts';

export interface OpenEditor {
  readonly editor: Editor;
  readonly values: FigureValues;
  readonly connection: DraftConnection;
  readonly menu: InsertMenuStore;
  readonly close: () => void;
}

interface EditorNeeds {
  readonly draft: Draft;
  readonly clientId: string;
  readonly calls: DraftCalls;
  readonly askFigures: AskFigures;
  readonly onOpenFigure: (id: string) => void;
  readonly onCell: (figure: CellFigure) => void;
  readonly onComment: (thread: string | undefined) => void;
  readonly onState: (state: SaveState) => void;
  readonly onAnswer: (answer: StepsAnswer) => void;
}

/** Opens a draft in an element: the text, its values, and the wire to the server. */
export const createEditor = (element: HTMLElement, needs: EditorNeeds): OpenEditor => {
  const { draft, clientId, calls, onState, onAnswer } = needs;
  const values = new FigureValues(needs.askFigures);
  const menu = new InsertMenuStore();
  const connection = new DraftConnection({
    calls,
    clientId,
    stepVersion: draft.stepVersion,
    onState,
    onAnswer,
  });
  const editor = new Editor({
    element,
    editable: draft.mayWrite && draft.state === 'open',
    content: draft.document as JSONContent,
    extensions: editorExtensions(
      { values, onOpen: needs.onOpenFigure, onCell: needs.onCell, onComment: needs.onComment },
      { onPlace: (place) => menu.move(place), onKey: (event) => menu.takeKey(event) },
      connection.plugin,
    ),
    // The page's own style sheet has these rules; what is deleted needs no events of its own.
    injectCSS: false,
    enableCoreExtensions: { delete: false },
    editorProps: {
      attributes: {
        class: 'rj-paper',
        'aria-label': '正文',
        'aria-multiline': 'true',
        role: 'textbox',
        spellcheck: 'false',
      },
      // Sticky bars cover the first lines of the window.
      scrollMargin: { top: 120, right: 0, bottom: 48, left: 0 },
      scrollThreshold: { top: 120, right: 0, bottom: 48, left: 0 },
    },
  });
  editor.on('update', () => connection.typed());
  connection.open(editor.view);
  return {
    editor,
    values,
    connection,
    menu,
    close: () => {
      connection.close();
      values.dispose();
      editor.destroy();
    },
  };
};
