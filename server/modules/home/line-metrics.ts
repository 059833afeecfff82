import { metrics } from '#definitions';
import type { MetricDefinition } from '#kit';

/** Figures that tell what was done in a month are counted from a ledger; others have no place here. */
const ledgerOf = (metric: MetricDefinition): string | null =>
  metric.type === 'simple' && metric.source.kind === 'ledger' ? metric.source.ledger : null;

const isOwn = (metric: MetricDefinition, lines: readonly string[]): boolean =>
  lines.includes('*') || lines.includes(metric.line);

/** How many metrics came before in the list that belong to the same group. */
const placeIn = <T>(items: readonly T[], groupOf: (item: T) => string): number[] => {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const place = seen.get(groupOf(item)) ?? 0;
    seen.set(groupOf(item), place + 1);
    return place;
  });
};

/**
 * The figures a home page shows for some business lines ('*': all): the first figure of each ledger before the second
 * of any, and the first ledger of each line before the second of any; so every line and ledger has its turn.
 */
export const lineMetrics = (lines: readonly string[], most: number): MetricDefinition[] => {
  const own = metrics.flatMap((metric) => {
    const ledger = ledgerOf(metric);
    return ledger !== null && isOwn(metric, lines) ? [{ metric, ledger }] : [];
  });
  const ledgers = [...new Map(own.map((item) => [item.ledger, item.metric.line]))];
  const ledgerPlace = new Map(
    placeIn(ledgers, ([, line]) => line).map((place, at) => [ledgers[at]![0], place]),
  );
  const metricPlace = placeIn(own, ({ ledger }) => ledger);
  return own
    .map((item, at) => ({ ...item, rank: metricPlace[at]! * metrics.length + ledgerPlace.get(item.ledger)! }))
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ metric }) => metric);
};

/** Figures of the lines that the bureau set itself a target for. */
export const targetMetrics = (lines: readonly string[]): MetricDefinition[] =>
  metrics.filter((metric) => metric.target !== undefined && isOwn(metric, lines));
