import type { FigureChip, Inline, ReportBlock, ReportDefinition } from '../define-report.ts';
import { fillPlaceholders, type Placeholders } from '../fill-placeholders.ts';
import type { BlockNode, InlineNode, ReportDocument } from './document.ts';
import { plainFigure } from './figure-attributes.ts';

const NUMBERS = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．]|（\d+）)\s*/;

const figureOf = (chip: FigureChip, id: string): InlineNode => ({
  type: 'figure',
  attrs: plainFigure(id, chip.metric, {
    slice: chip.slice ? `${chip.slice.field}=${chip.slice.value}` : null,
    wording: chip.wording,
    scale: chip.scale === 'ten-thousand' ? 'wan' : 'none',
    unit: chip.unit ?? null,
    compare: chip.compare ?? 'none',
  }),
});

const textNodes = (text: string) => (text === '' ? [] : [{ type: 'text' as const, text }]);

/**
 * A template as a document to be edited: placeholders filled, chips numbered f1, f2, f3… in reading order, the numbers
 * written before headings left to `headingNumbers`. Pure; asks for no value.
 */
export const templateToDocument = (template: ReportDefinition, values: Placeholders): ReportDocument => {
  let chips = 0;
  const inline = (piece: Inline): InlineNode[] =>
    typeof piece === 'string'
      ? textNodes(fillPlaceholders(piece, values))
      : [figureOf(piece, `f${(chips += 1)}`)];
  const block = (one: ReportBlock): BlockNode => {
    if (one.kind === 'paragraph') return { type: 'paragraph', content: one.content.flatMap(inline) };
    const written = fillPlaceholders(one.text, values);
    return {
      type: 'heading',
      attrs: { level: one.level, numbered: NUMBERS.test(written) },
      content: textNodes(written.replace(NUMBERS, '')),
    };
  };
  return {
    type: 'doc',
    content: [
      { type: 'title', content: textNodes(fillPlaceholders(template.title, values)) },
      ...template.blocks.map(block),
    ],
  };
};
