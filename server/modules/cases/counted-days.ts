import type { CaseDay } from '#kit';

/**
 * The days figures count a case by: facts `appliedOn`, …, in columns `applied_on`, …. Once set they stay, and what is counted
 * by them changes with the file of the applicant alone.
 */
export const COUNTED_DAYS = [
  'applied',
  'referred',
  'answered',
  'closed',
] as const satisfies readonly CaseDay[];
