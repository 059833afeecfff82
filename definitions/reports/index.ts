import type { ReportDefinition } from '#kit';
import { annualSummary } from './annual-summary.ts';

export const allReports: readonly ReportDefinition[] = [annualSummary];
