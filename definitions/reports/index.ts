import type { ReportDefinition } from '#kit';

export const allReports: readonly ReportDefinition[] = [];
