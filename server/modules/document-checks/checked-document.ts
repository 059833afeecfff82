import type { Span } from './define-rule.ts';
import { maskedFigures, maskedNames } from './text/masked-names.ts';
import { outlineOf, type OutlineEntry } from './numbering/outline.ts';
import { sentencesOf, type Sentence } from './text/sentences.ts';
import { isProse, type TextBlock } from './text-block.ts';
import { yearOf } from './text/year-of.ts';

/** What rules read: the blocks, with what several rules need computed once. */
export interface CheckedDocument {
  readonly blocks: readonly TextBlock[];
  /** Numbered blocks and headings, in order. */
  readonly outline: readonly OutlineEntry[];
  readonly sentences: readonly Sentence[];
  /** The year the document is about or was written in; undefined when it does not say. */
  readonly year: number | undefined;
  /** Names hidden on purpose, ××镇 and 李××; empty where crosses stand for blanks. */
  readonly maskedNames: readonly Span[];
  /** Figures hidden on purpose beside hidden people. */
  readonly maskedFigures: readonly Span[];
  /** Indexes of the blocks that carry prose. */
  readonly prose: readonly number[];
}

/** Prepares blocks for the rules. `year` is known to the caller of a report; otherwise the text tells it. */
export const makeDocument = (blocks: readonly TextBlock[], year?: number): CheckedDocument => ({
  blocks,
  outline: outlineOf(blocks),
  sentences: sentencesOf(blocks),
  year: year ?? yearOf(blocks),
  maskedNames: maskedNames({ blocks }),
  maskedFigures: maskedFigures({ blocks }),
  prose: blocks.flatMap((block, index) => (isProse(block) ? [index] : [])),
});
