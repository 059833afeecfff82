import type { RegionCode } from '#kit';
import { policiesAreOff } from '#platform/auth/policy.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { Problem } from '#platform/errors/problem.ts';
import { planMetric } from '../values/metric-plan.ts';
import { maySeeFigure } from './require-figure.ts';

/** Why a figure cannot be asked for at all. */
export type FigureFault = 'unknown-metric' | 'unknown-slice' | 'circular' | 'outside-scope';

const FAULTS: Readonly<Record<string, FigureFault>> = {
  'metric-unknown': 'unknown-metric',
  'slice-unknown': 'unknown-slice',
  'metric-circular': 'circular',
};

const ANY_DAY = { from: '2000-01-01', to: '2000-12-31' };

/**
 * Why a figure cannot be asked for, or null when it can: for lists of figures in which one bad figure must not spoil the
 * others. Where a single figure is asked, `requireFigure` throws instead.
 */
export const figureFault = (
  scope: Scope,
  { metric, slice, region }: { metric: string; slice: string; region: RegionCode },
): FigureFault | null => {
  try {
    planMetric(metric, ANY_DAY, slice);
  } catch (error) {
    const fault = error instanceof Problem ? FAULTS[error.code] : undefined;
    if (fault) return fault;
    throw error;
  }
  return maySeeFigure(scope, metric, region) || policiesAreOff() ? null : 'outside-scope';
};
