import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeLists, findLedger, findMetric, ledgers } from '#definitions';
import type { MetricDefinition } from '#kit';

const coverage = readFileSync(new URL('../../docs/coverage.md', import.meta.url), 'utf8');
const NAME = /`([a-z][a-z-]+)(?:\[([a-zA-Z]+)=([^\]]+)\])?`/g;

interface Named {
  readonly name: string;
  readonly field: string | undefined;
  readonly value: string | undefined;
}

const namesIn = (text: string): Named[] =>
  [...text.matchAll(NAME)].map(([, name = '', field, value]) => ({ name, field, value }));

/** Cells of the rows that say where a figure comes from: 总结里的数字 | 指标 | 台账. */
const rows = coverage
  .split('\n')
  .filter((line) => line.startsWith('|') && line.split('|').length === 5 && line.includes('`'))
  .map((line) => line.split('|').slice(1, 4) as [string, string, string]);

/** The ledgers a figure is counted from, through rates and sums. */
const ledgersBehind = (metric: MetricDefinition | undefined): string[] => {
  if (!metric) return [];
  if (metric.type === 'simple') return metric.source.kind === 'ledger' ? [metric.source.ledger] : [];
  if (metric.type === 'cumulative') return ledgersBehind(findMetric(metric.of));
  const parts =
    metric.type === 'ratio'
      ? [metric.numerator, metric.denominator]
      : [...metric.plus, ...(metric.minus ?? [])];
  return parts.flatMap((code) => ledgersBehind(findMetric(code)));
};

/** The simple metric a slice is taken of. */
const baseOf = (code: string): MetricDefinition | undefined => {
  const metric = findMetric(code);
  return metric?.type === 'cumulative' ? baseOf(metric.of) : metric;
};

const isSlice = ({ name, field, value }: Named): boolean => {
  const metric = baseOf(name);
  if (field === undefined) return true;
  if (metric?.type !== 'simple' || metric.source.kind !== 'ledger' || !metric.slices?.includes(field))
    return false;
  const list = findLedger(metric.source.ledger)?.fields.find(({ code }) => code === field)?.codeList;
  const entries = codeLists.find(({ code }) => code === list)?.entries;
  return value === '…' || (entries?.some(({ code }) => code === value) ?? false);
};

test('docs/coverage.md names only metrics and ledgers that exist, and slices that a metric can be divided by', () => {
  const named = namesIn(coverage);
  expect(named.length).toBeGreaterThan(250);
  expect(named.filter(({ name }) => !findMetric(name) && !findLedger(name))).toEqual([]);
  expect(named.filter((one) => findMetric(one.name) && !isSlice(one))).toEqual([]);
});

test('every figure of docs/coverage.md is counted from the ledgers its line names', () => {
  expect(rows.length).toBeGreaterThan(120);
  for (const [figure, metrics, sources] of rows) {
    const counted = new Set(namesIn(metrics).flatMap(({ name }) => ledgersBehind(findMetric(name))));
    const said = new Set(namesIn(sources).map(({ name }) => name));
    expect([...counted].sort(), figure).toEqual([...said].sort());
  }
});

test('every ledger has its line in docs/coverage.md', () => {
  const said = new Set(namesIn(coverage).map(({ name }) => name));
  expect(ledgers.map(({ code }) => code).filter((code) => !said.has(code))).toEqual([]);
});
