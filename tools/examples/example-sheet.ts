import type { WrittenCell } from '#platform/files/excel/sheet-layout.ts';

/** A sheet as a clerk keeps it: its own title, headings and words. */
export interface ExampleSheet {
  readonly file: string;
  readonly title: string;
  readonly subtitle: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly totals?: readonly WrittenCell[];
  readonly foot?: string;
}
