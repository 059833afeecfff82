import type { ReadReport } from '#modules/report-drafts';

/** A report with its values, ready to be written as a file. Nothing in it names a person of the registry. */
export type ExportedReport = ReadReport;
