import { useMutation } from '@tanstack/react-query';
import type { ReportDocument } from '#kit/report-document/document.ts';
import type { FigureAttributes } from '#kit/report-document/figure-attributes.ts';
import type { WrittenPlace } from '#kit/report-document/written-figure.ts';
import { UPLOAD_LIMITS } from '#kit/upload-limits.ts';
import { write } from './client.ts';
import { fileForm } from './file-form.ts';

/** A number written in last year's text, and the figures it may be, best first. */
export interface WrittenNumber extends WrittenPlace {
  readonly written: string;
  /** In the unit: fen for money, 0–100 for per cents. */
  readonly value: number;
  /** The words around it. */
  readonly before: string;
  readonly after: string;
  readonly proposals: readonly {
    readonly metric: string;
    readonly title: string;
    readonly unit: string;
    readonly figure: FigureAttributes;
    /** What the records say for the days of the file; null where there are none. */
    readonly recorded: string | null;
    readonly agrees: boolean;
  }[];
}

export interface ImportedReport {
  readonly fileName: string;
  /** As the file has it, its years not moved on. */
  readonly title: string;
  /** What could not be read as it stood. */
  readonly remarks: readonly string[];
  /** The year of the file by its title; its text is already moved to the new year. */
  readonly year: number | null;
  /** The days the file reports on; null without a year. */
  readonly days: { readonly from: string; readonly to: string } | null;
  readonly document: ReportDocument;
  readonly figures: readonly WrittenNumber[];
}

/** Reads last year's docx, txt or md; the file is not kept. */
export const useReadReport = () =>
  useMutation({
    mutationFn: async ({ file, year, region }: { file: File; year: number; region: number }) =>
      write<ImportedReport>(
        'POST',
        '/report-imports',
        fileForm(file, UPLOAD_LIMITS.document, { year, region }),
      ),
  });
