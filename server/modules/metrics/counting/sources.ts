import { findMetric, ledgers, metrics } from '#definitions';
import type { MetricDefinition, MetricSource } from '#kit';
import { baseMetric } from './contributions.ts';

/** Everything that figures are counted from, the ledgers a bureau designed itself among them. */
export const allSources = (): MetricSource[] => [
  { kind: 'registry' },
  ...ledgers.map(({ code }) => ({ kind: 'ledger', ledger: code }) as const),
  { kind: 'case', day: 'applied' },
  { kind: 'case', day: 'referred' },
  { kind: 'case', day: 'answered' },
  { kind: 'case', day: 'closed' },
];

/** Found once for the metrics as they are; see compiledFor in apply-deltas.ts. */
const basesFor = new WeakMap<readonly MetricDefinition[], ReadonlyMap<string, MetricSource>>();

const bases = (): ReadonlyMap<string, MetricSource> => {
  const known = basesFor.get(metrics) ?? new Map(allSources().map((source) => [baseMetric(source), source]));
  basesFor.set(metrics, known);
  return known;
};

/** The source of a simple metric, or of a source's own count of rows. Throws RangeError for any other name. */
export const sourceOfFact = (metric: string): MetricSource => {
  const definition = findMetric(metric);
  if (definition?.type === 'simple') return definition.source;
  const source = bases().get(metric);
  if (source === undefined) throw new RangeError(`${metric} is no fact.`);
  return source;
};
