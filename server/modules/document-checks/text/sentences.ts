import type { TextBlock } from '../text-block.ts';

/** A sentence of one block: `text` is `block.text.slice(start, start + text.length)`, its end mark included. */
export interface Sentence {
  readonly block: number;
  readonly start: number;
  readonly text: string;
}

const SENTENCE = /[^。！？；\n]+[。！？；\n]*[”’」』）]*/g;

/** Sentences of all blocks, in order. A semicolon ends one too: its parts are counted apart in official prose. */
export const sentencesOf = (blocks: readonly TextBlock[]): Sentence[] =>
  blocks.flatMap((block, index) =>
    [...block.text.matchAll(SENTENCE)].map((match) => ({
      block: index,
      start: match.index,
      text: match[0],
    })),
  );
