import type { FigureChip, ReportDefinition } from '#kit';

/** The chips of a template in reading order; a figure's number is its place here, counted from 1. */
export const chipsOf = (template: ReportDefinition): readonly FigureChip[] =>
  template.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.content.filter((inline) => typeof inline !== 'string') : [],
  );

/** How many figures the tables by metric of a template hold: this period's and last year's of each. */
export const cellsOf = ({ blocks }: ReportDefinition): number =>
  blocks.reduce(
    (sum, block) => sum + (block.kind === 'table' && block.by === 'metric' ? block.metrics.length * 2 : 0),
    0,
  );

/** 'field=value', or '' for the whole figure. */
export const sliceOf = ({ slice }: FigureChip): string => (slice ? `${slice.field}=${slice.value}` : '');
