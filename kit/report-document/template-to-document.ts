import { LABEL_NUMERAL } from '../chinese-numeral.ts';
import type { FigureChip, Inline, ReportBlock, ReportDefinition, ReportTable } from '../define-report.ts';
import { fillPlaceholders, type Placeholders } from '../fill-placeholders.ts';
import { chosenBlocks, type ChosenMetric } from './chosen-blocks.ts';
import type { BlockNode, InlineNode, ReportDocument } from './document.ts';
import { plainFigure, type ChipScale } from './figure-attributes.ts';

const NUMBERS = new RegExp(`^(?:${LABEL_NUMERAL}、|（${LABEL_NUMERAL}）|\\d+[.．]|（\\d+）)\\s*`);

const SCALES = {
  plain: 'none',
  'ten-thousand': 'yi',
  'ten-thousand-only': 'wan',
} as const satisfies Record<NonNullable<FigureChip['scale']>, ChipScale>;

const figureOf = (chip: FigureChip, id: string): InlineNode => ({
  type: 'figure',
  attrs: plainFigure(id, chip.metric, {
    slice: chip.slice ? `${chip.slice.field}=${chip.slice.value}` : null,
    wording: chip.wording,
    scale: SCALES[chip.scale ?? 'plain'],
    unit: chip.unit ?? null,
    compare: chip.compare ?? 'none',
  }),
});

const textNodes = (text: string) => (text === '' ? [] : [{ type: 'text' as const, text }]);

const tableOf = ({ title, metrics, by, sliceField, chart }: ReportTable, id: string): BlockNode => {
  const attrs = {
    id,
    title,
    metrics,
    by,
    sliceField: sliceField ?? null,
    period: 'report',
    region: 'report',
  } as const;
  return chart ? { type: 'figureChart', attrs: { ...attrs, kind: chart } } : { type: 'figureTable', attrs };
};

const headingOf = (level: 1 | 2 | 3, written: string): BlockNode => ({
  type: 'heading',
  attrs: { level, numbered: NUMBERS.test(written) },
  content: textNodes(written.replace(NUMBERS, '')),
});

/**
 * A template as a document to be edited: placeholders filled, chips numbered f1, f2, f3… in reading order, the numbers
 * written before headings left to `headingNumbers`. `metrics` are those the writer of a thematic report chose. Pure; asks
 * for no value.
 */
export const templateToDocument = (
  template: ReportDefinition,
  values: Placeholders,
  metrics: readonly ChosenMetric[] = [],
): ReportDocument => {
  let [chips, tables] = [0, 0];
  const names = { figure: () => `f${(chips += 1)}`, table: () => `t${(tables += 1)}` };
  const inline = (piece: Inline): InlineNode[] =>
    typeof piece === 'string'
      ? textNodes(fillPlaceholders(piece, values))
      : [figureOf(piece, names.figure())];
  const block = (one: ReportBlock): BlockNode[] => {
    switch (one.kind) {
      case 'paragraph':
        return [{ type: 'paragraph', content: one.content.flatMap(inline) }];
      case 'heading':
        return [headingOf(one.level, fillPlaceholders(one.text, values))];
      case 'table':
        return [tableOf({ ...one, title: fillPlaceholders(one.title, values) }, names.table())];
      case 'chosen':
        return chosenBlocks(one, values.topic, metrics, names);
    }
  };
  return {
    type: 'doc',
    content: [
      { type: 'title', content: textNodes(fillPlaceholders(template.title, values)) },
      ...template.blocks.flatMap(block),
    ],
  };
};
