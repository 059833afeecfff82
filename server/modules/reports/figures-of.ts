import type { FigureChip, ReportDefinition } from '#kit';

/** The chips of a template in reading order; a figure's number is its place here, counted from 1. */
export const chipsOf = (template: ReportDefinition): readonly FigureChip[] =>
  template.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.content.filter((inline) => typeof inline !== 'string') : [],
  );

/** 'field=value', or '' for the whole figure. */
export const sliceOf = ({ slice }: FigureChip): string => (slice ? `${slice.field}=${slice.value}` : '');
