import type { Span } from './define-rule.ts';
import { maskedFigures, maskedNames } from './text/masked-names.ts';
import { blocksOfPlans } from './numbering/blocks-of-plans.ts';
import { outlineOf, type OutlineEntry } from './numbering/outline.ts';
import { numbersOfProse, type PlacedNumber } from './text/numbers-of-prose.ts';
import { sentencesOf, type Sentence } from './text/sentences.ts';
import { isProse, isTooLong, type TextBlock } from './text-block.ts';
import { narrowNumbers } from './text/narrow-numbers.ts';
import { yearOf } from './text/year-of.ts';

/** What rules read: the blocks, with what several rules need computed once. */
export interface CheckedDocument {
  /** Numbers in full-width signs are read as the half-width ones they are to be. */
  readonly blocks: readonly TextBlock[];
  /** The blocks as they are written. */
  readonly written: readonly TextBlock[];
  /** Numbered blocks and headings, in order. */
  readonly outline: readonly OutlineEntry[];
  readonly sentences: readonly Sentence[];
  /** The sentences of the blocks that carry prose. */
  readonly proseSentences: readonly Sentence[];
  /** The numbers of the prose by the family of their unit, each in the order of the text. */
  readonly numbers: ReadonlyMap<string, readonly PlacedNumber[]>;
  /** Indexes of the blocks under a heading of plans. */
  readonly plans: ReadonlySet<number>;
  /** The year the document is about or was written in; undefined when it does not say. */
  readonly year: number | undefined;
  /** Names hidden on purpose, ××镇 and 李××; empty where crosses stand for blanks. */
  readonly maskedNames: readonly Span[];
  /** Figures hidden on purpose beside hidden people. */
  readonly maskedFigures: readonly Span[];
  /** Indexes of the blocks that carry prose. */
  readonly prose: readonly number[];
}

/** What the rules read of a block: of one that is too long nothing, and it is then no empty paragraph either. */
const readable = (block: TextBlock): TextBlock =>
  isTooLong(block) ? { text: '', kind: 'note', number: block.number } : block;

const narrowed = (block: TextBlock): TextBlock => {
  const text = narrowNumbers(block.text);
  return text === block.text ? block : { ...block, text };
};

/** Prepares blocks for the rules. `year` is known to the caller of a report; otherwise the text tells it. */
export const makeDocument = (all: readonly TextBlock[], year?: number): CheckedDocument => {
  const written = all.map(readable);
  const blocks = written.map(narrowed);
  const outline = outlineOf(blocks);
  const sentences = sentencesOf(blocks);
  const prose = blocks.flatMap((block, index) => (isProse(block) ? [index] : []));
  return {
    blocks,
    written,
    outline,
    sentences,
    proseSentences: sentences.filter(({ block }) => isProse(blocks[block]!)),
    numbers: numbersOfProse({ blocks, prose }),
    plans: blocksOfPlans(outline, blocks.length),
    year: year ?? yearOf(blocks),
    maskedNames: maskedNames({ blocks }),
    maskedFigures: maskedFigures({ blocks }),
    prose,
  };
};
