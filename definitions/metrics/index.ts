import type { MetricDefinition } from '#kit';
import { visitMetrics } from './visit.ts';

/** Every figure the bureau can state, in the order of the dictionary. */
export const allMetrics: readonly MetricDefinition[] = [...visitMetrics];
