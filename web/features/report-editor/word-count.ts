import type { Node as DocumentNode } from '@tiptap/pm/model';

/**
 * Characters as word processors count them for Chinese: every character but spaces; a run of Latin letters or digits is one.
 * `textOfChip` gives what a chip shows.
 */
export const wordCount = (doc: DocumentNode, textOfChip: (chip: DocumentNode) => string): number => {
  let count = 0;
  doc.forEach((block) => {
    if (!block.isTextblock) return;
    const text = block.textBetween(0, block.content.size, '', textOfChip);
    count += text.replace(/[A-Za-z0-9]+(?:[.,][0-9]+)*/g, '字').replace(/\s/g, '').length;
  });
  return count;
};
