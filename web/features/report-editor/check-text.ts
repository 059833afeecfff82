import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { CheckedBlock, FindingSpan } from '../../api/report-checks.ts';

/** A block as the checker reads it, and where its characters stand in the document. */
export interface BlockText extends CheckedBlock {
  /** Position of the block's first character. */
  readonly start: number;
  /** Chips in the block: where their text begins, and how long it is. */
  readonly chips: readonly { readonly at: number; readonly length: number }[];
}

/** The blocks of a document as text, chips as they show. `numbers` stand before the blocks, as `headingNumbers` gives them. */
export const blockTexts = (
  doc: DocumentNode,
  numbers: readonly string[],
  textOfChip: (chip: DocumentNode) => string,
): readonly BlockText[] => {
  const blocks: BlockText[] = [];
  doc.forEach((block, offset, index) => {
    if (!block.isTextblock) {
      // A table or chart is content of its heading, though it has no text of its own.
      const text = (block.attrs['title'] as string) || '表';
      return void blocks.push({ text, kind: 'cell', counted: [], start: offset, chips: [] });
    }
    let text = '';
    const chips: { at: number; length: number }[] = [];
    block.forEach((inline) => {
      const words = inline.isText ? (inline.text ?? '') : textOfChip(inline);
      if (!inline.isText) chips.push({ at: text.length, length: words.length });
      text += words;
    });
    const label = numbers[index];
    blocks.push({
      text,
      kind: block.type.name === 'paragraph' ? 'paragraph' : 'heading',
      ...(label && { label }),
      counted: chips
        .filter(({ length }) => length > 0)
        .map(({ at, length }) => ({ start: at, end: at + length })),
      start: offset + 1,
      chips,
    });
  });
  return blocks;
};

/** The position in the document of an offset in a block's text; inside a chip, its beginning or its end. */
const positionOf = ({ start, chips }: BlockText, offset: number, isEnd: boolean): number => {
  let shift = 0;
  for (const { at, length } of chips) {
    if (offset >= at + length && (length > 0 || offset > at)) shift += 1 - length;
    else if (offset > at) return start + at + shift + (isEnd ? 1 : 0);
    else break;
  }
  return start + offset + shift;
};

/** Where a finding stands in the document; undefined for a block that is not there. */
export const placeOf = (
  blocks: readonly BlockText[],
  span: FindingSpan,
): { readonly from: number; readonly to: number } | undefined => {
  const block = blocks[span.block];
  if (!block) return undefined;
  return { from: positionOf(block, span.start, false), to: positionOf(block, span.end, true) };
};
