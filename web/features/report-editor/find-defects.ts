import type { Editor } from '@tiptap/core';
import type { Draft } from '#kit/report-document/desk-contracts.ts';
import type { ReportDocument } from '#kit/report-document/document.ts';
import { headingNumbers } from '#kit/report-document/heading-numbers.ts';
import { checkBlocks, type Finding } from '../../api/report-checks.ts';
import { blockTexts, type BlockText } from './check-text.ts';
import { chipsIn } from './document/chips-in.ts';
import type { FigureValues } from './document/figure-values.ts';

export interface Checked {
  readonly editor: Editor;
  readonly values: FigureValues;
  readonly draft: Draft;
}

/** What the checker finds in the document as it stands, and the blocks its places are told in. */
export const findDefects = async (
  asked: Checked,
): Promise<{ readonly found: readonly Finding[]; readonly blocks: readonly BlockText[] }> => {
  const { editor, values, draft } = asked;
  const { doc } = editor.state;
  // A chip without its value would read as a gap.
  await values.whenKnown(chipsIn(doc));
  const blocks = blockTexts(doc, headingNumbers(doc.toJSON() as ReportDocument), values.textOfChip);
  const sent = blocks.map(({ text, kind, label, counted }) => ({
    text,
    kind,
    ...(label !== undefined && { label }),
    counted,
  }));
  const found = await checkBlocks(sent, Number(draft.to.slice(0, 4)), []);
  // Typed meanwhile: the places are no longer those that were read.
  if (editor.isDestroyed) return { found: [], blocks };
  return editor.state.doc === doc ? { found, blocks } : findDefects(asked);
};
