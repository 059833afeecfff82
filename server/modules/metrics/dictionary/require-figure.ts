import { findBusinessLine, findLedger, serviceItems } from '#definitions';
import { regionRange, type MetricSource, type RegionCode } from '#kit';
import { policiesAreOff } from '#platform/auth/policy.ts';
import { scopeKey, type Scope } from '#platform/auth/scope.ts';
import { Problem } from '#platform/errors/problem.ts';
import { rowParts } from '../rows/row-parts.ts';
import { getMetric } from './find-metric.ts';

const numberOf = (line: string | undefined): number => findBusinessLine(line ?? '')?.number ?? 0;

/** The lines whose records a source holds; cases are of every line that has items. */
export const lineNumbers = (source: MetricSource): readonly number[] => {
  if (source.kind === 'registry') return [0];
  if (source.kind === 'ledger') return [numberOf(findLedger(source.ledger)?.line)];
  return [...new Set(serviceItems.map(({ line }) => numberOf(line)))];
};

const covers = (scope: Scope, line: number, region: RegionCode): boolean => {
  const [first, last] = regionRange(region).map((code) => scopeKey(line, code)) as [number, number];
  return scope.some((range) => range[0] <= first && last <= range[1]);
};

/** All simple sources a figure is made of, whichever side of a rate. */
const sourcesOf = (metric: string): MetricSource[] => {
  const query = { metric, from: '2000-01-01', to: '2000-12-31' };
  return [...rowParts(query), ...rowParts({ ...query, part: 'numerator' })].map((part) => part.metric.source);
};

/** Whether the actor sees all that the figure counts in the area: a figure is whole or it is not shown. */
export const maySeeFigure = (scope: Scope, metric: string, region: RegionCode): boolean =>
  sourcesOf(metric).every((source) => lineNumbers(source).every((line) => covers(scope, line, region)));

/** Throws Problem forbidden unless the whole figure lies in scope. */
export const requireFigure = (scope: Scope, metric: string, region: RegionCode): void => {
  const { title } = getMetric(metric);
  if (maySeeFigure(scope, metric, region) || policiesAreOff()) return;
  throw new Problem('forbidden', 'figure-outside-scope', `指标“${title}”在该地区的数据超出您岗位的范围。`, {
    advice: '请改选本辖区，或请负责该业务的岗位查询。',
  });
};
