import type { Editor } from '@tiptap/core';
import { uuidv7 } from 'uuidv7';
import {
  plainFigure,
  type FigureAttributes,
  type FigureTableAttributes,
} from '#kit/report-document/figure-attributes.ts';
import { asUndoStep } from './undo-step.ts';

/** Puts a chip in place of a range, or at the cursor; the cursor stands after it. */
export const insertFigure = (
  editor: Editor,
  metric: string,
  range?: { readonly from: number; readonly to: number },
  changes: Partial<FigureAttributes> = {},
): void => {
  const { from, to } = range ?? editor.state.selection;
  const chip = { type: 'figure', attrs: plainFigure(uuidv7(), metric, changes) };
  asUndoStep(editor.view, () => editor.chain().focus().insertContentAt({ from, to }, chip).run());
};

/** Puts a table or chart after the block the cursor stands in; before it when it is an empty paragraph. */
export const insertFigureBlock = (
  editor: Editor,
  asked: Omit<FigureTableAttributes, 'id'> & { readonly kind?: 'bar' | 'line' },
): void => {
  const { $from } = editor.state.selection;
  const isEmpty = $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
  const at = $from.depth === 0 ? $from.pos : isEmpty ? $from.before(1) : $from.after(1);
  const type = asked.kind === undefined ? 'figureTable' : 'figureChart';
  const block = { type, attrs: { ...asked, id: uuidv7() } };
  asUndoStep(editor.view, () => editor.chain().focus().insertContentAt(at, block).run());
};

export interface PlacedFigure {
  readonly position: number;
  readonly type: 'figure' | 'figureTable' | 'figureChart';
  readonly attrs: Readonly<Record<string, unknown>>;
}

/** Where a chip, table or chart stands now; undefined when it has been deleted. */
export const findFigure = (editor: Editor, id: string): PlacedFigure | undefined => {
  let found: PlacedFigure | undefined;
  editor.state.doc.descendants((node, position) => {
    if (!found && node.type.spec.atom && node.attrs['id'] === id)
      found = { position, type: node.type.name as PlacedFigure['type'], attrs: node.attrs };
    return found === undefined;
  });
  return found;
};

/** Changes what a chip, table or chart asks; the text around it stays. */
export const changeFigure = (
  editor: Editor,
  id: string,
  changes: Readonly<Record<string, unknown>>,
): void => {
  const found = findFigure(editor, id);
  if (!found) return;
  asUndoStep(editor.view, () => {
    const { tr } = editor.state;
    for (const [name, value] of Object.entries(changes)) tr.setNodeAttribute(found.position, name, value);
    editor.view.dispatch(tr);
  });
};

/** Takes a chip, table or chart out of the text. */
export const removeFigure = (editor: Editor, id: string): void => {
  const found = findFigure(editor, id);
  if (!found) return;
  const size = editor.state.doc.nodeAt(found.position)?.nodeSize ?? 0;
  asUndoStep(editor.view, () =>
    editor.view.dispatch(editor.state.tr.delete(found.position, found.position + size)),
  );
  editor.commands.focus();
};
