import type { CheckedDocument } from '../checked-document.ts';
import type { Span } from '../define-rule.ts';
import { isProse, type TextBlock } from '../text-block.ts';

export interface Hit extends Span {
  readonly match: RegExpMatchArray;
  readonly text: string;
  readonly source: TextBlock;
}

/** Every match of a global pattern in the text of a document; with `prose`, table cells, headers and notes are left out. */
export function* matchesIn(
  { blocks }: Pick<CheckedDocument, 'blocks'>,
  pattern: RegExp,
  { prose = false }: { prose?: boolean } = {},
): Generator<Hit> {
  for (const [block, source] of blocks.entries()) {
    if (prose && !isProse(source)) continue;
    for (const match of source.text.matchAll(pattern))
      yield { block, start: match.index, end: match.index + match[0].length, match, text: match[0], source };
  }
}
