import type { LayoutColumn } from './sheet-layout.ts';

/** Columns of a list as a workbook; widths in characters of half width. */
export const textColumn = (heading: string, width: number): LayoutColumn => ({
  heading,
  format: 'text',
  width,
});
export const dayColumn = (heading: string, width = 12): LayoutColumn => ({ heading, format: 'date', width });
export const countColumn = (heading: string, width = 10): LayoutColumn => ({
  heading,
  format: 'integer',
  width,
});
