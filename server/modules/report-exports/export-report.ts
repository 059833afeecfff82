import { titleOf } from '#kit/report-document/index.ts';
import { exportDocx } from './export-docx.ts';
import type { ExportedReport } from './exported-report.ts';
import { exportHtml } from './export-html.ts';
import { exportMarkdown } from './export-markdown.ts';
import { exportPdf } from './export-pdf.ts';

export const EXPORT_FORMATS = ['docx', 'pdf', 'html', 'md'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
};

export interface ExportOptions {
  /** Appends the table of all figures with their definitions; for docx and PDF. */
  readonly withFigures: boolean;
}

const bodyOf = async (
  report: ExportedReport,
  format: ExportFormat,
  options: ExportOptions,
): Promise<Buffer> => {
  switch (format) {
    case 'docx':
      return exportDocx(report, options);
    case 'pdf':
      return exportPdf(await exportDocx(report, options));
    case 'html':
      return Buffer.from(exportHtml(report));
    case 'md':
      return Buffer.from(exportMarkdown(report));
  }
};

/** A report as a file to be handed out. Throws Problem unavailable for a PDF where there is no LibreOffice. */
export const exportReport = async (
  report: ExportedReport,
  format: ExportFormat,
  options: ExportOptions,
): Promise<{ fileName: string; mediaType: string; body: Buffer }> => ({
  fileName: `${titleOf(report.document) || '未命名报告'}.${format}`,
  mediaType: MEDIA_TYPES[format],
  body: await bodyOf(report, format, options),
});
