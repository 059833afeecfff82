import { createHash } from 'node:crypto';
import type { TextBlock } from './text-block.ts';

const ID_LENGTH = 12;

/** How many paragraphs before each one have the same text. */
export const copiesBefore = (blocks: readonly Pick<TextBlock, 'text'>[]): number[] => {
  const seen = new Map<string, number>();
  return blocks.map(({ text }) => {
    const copies = seen.get(text) ?? 0;
    seen.set(text, copies + 1);
    return copies;
  });
};

/**
 * A short name of a finding made from its rule, its paragraph and its place there; nothing of the text can be read from it.
 * Of paragraphs with one text each has names of its own, by how many `copies` stand before it.
 */
export const findingId = (
  rule: string,
  text: string,
  place: { start: number; end: number },
  copies: number,
): string =>
  createHash('sha256')
    .update(
      `${rule}\u0000${place.start}\u0000${place.end}\u0000${text}${copies === 0 ? '' : `\u0000${copies}`}`,
    )
    .digest('hex')
    .slice(0, ID_LENGTH);
