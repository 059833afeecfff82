import type { MetricDefinition } from '#kit';
import { visitMetrics } from './visit.ts';

export const allMetrics: readonly MetricDefinition[] = [...visitMetrics];
