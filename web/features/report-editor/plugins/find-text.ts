import type { Node as DocumentNode } from '@tiptap/pm/model';

export interface TextPlace {
  readonly from: number;
  readonly to: number;
}

/** Stands for a chip in the text of a block, so that offsets stay those of the document. */
const CHIP = '\uFFFC';

/** Every place of a text in the document, in order; letters are found whatever their case. A place never spans blocks or chips. */
export const findText = (doc: DocumentNode, wanted: string): readonly TextPlace[] => {
  if (wanted === '') return [];
  const needle = wanted.toLowerCase();
  const places: TextPlace[] = [];
  doc.forEach((block, offset) => {
    if (!block.isTextblock) return;
    const text = block.textBetween(0, block.content.size, '', CHIP).toLowerCase();
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length))
      places.push({ from: offset + 1 + at, to: offset + 1 + at + needle.length });
  });
  return places;
};
