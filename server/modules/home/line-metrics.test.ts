import { expect, test } from 'vitest';
import { lineMetrics } from './line-metrics.ts';

const ledgersOf = (lines: string[], most: number) =>
  lineMetrics(lines, most).map((metric) =>
    metric.type === 'simple' && metric.source.kind === 'ledger' ? metric.source.ledger : null,
  );

test('every ledger of a line has its turn before any has a second', () => {
  const ledgers = ledgersOf(['benefits'], 100);
  const distinct = new Set(ledgers).size;
  expect(distinct).toBeGreaterThan(1);
  expect(new Set(ledgers.slice(0, distinct)).size).toBe(distinct);
});

test('a post of all lines sees several lines at once', () => {
  expect(new Set(lineMetrics(['*'], 8).map(({ line }) => line)).size).toBeGreaterThan(5);
});

test('a post of no line sees no figure', () => {
  expect(lineMetrics([], 8)).toEqual([]);
});
