import type { MetricDefinition, SimpleMetric } from '#kit';
import { Problem } from '#platform/errors/problem.ts';
import { baseMetric } from '../counting/contributions.ts';
import { getMetric } from '../dictionary/find-metric.ts';
import { EVER, type Period } from './period.ts';
import { NO_FACT, type Fact, type FactKey } from './read-facts.ts';
import { factsOf } from '../counting/shared-facts.ts';
import { checkSlice } from './slice.ts';

/** One number to read: a fact over a period, or a count of different people. */
export interface Reading {
  readonly key: FactKey;
  readonly period: Period;
  /** Set when the number is a count of different people. */
  readonly distinct: SimpleMetric | null;
}

/** What a metric comes to, once its readings are there; null value means no record at all. */
export interface PlannedValue {
  readonly value: number | null;
  readonly rows: number;
  readonly numerator?: number;
  readonly denominator?: number;
}

/** How to compute a metric: which numbers to read and how to put them together. */
export interface MetricPlan {
  readonly readings: readonly Reading[];
  readonly combine: (read: (reading: Reading) => Fact) => PlannedValue;
}

const total = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const planSimple = (metric: SimpleMetric, period: Period, slice: string): MetricPlan => {
  checkSlice(metric, slice);
  const over = metric.stock ? { from: EVER, to: period.to } : period;
  const distinct = metric.measure.kind === 'distinct' ? metric : null;
  const main = distinct
    ? [{ key: { metric: metric.code, slice }, period: over, distinct }]
    : factsOf(metric, slice).map((key): Reading => ({ key, period: over, distinct }));
  const base: Reading = {
    key: { metric: baseMetric(metric.source), slice: '' },
    period: over,
    distinct: null,
  };
  return {
    readings: [...main, base],
    combine: (read) => {
      const facts = main.map(read);
      const value = total(facts.map((fact) => fact.value));
      const rows = total(facts.map((fact) => fact.rows));
      const isMissing = rows === 0 && read(base).rows === 0;
      return { value: isMissing ? null : value, rows };
    },
  };
};

const sum = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
};

const planDerived = (plus: MetricPlan[], minus: MetricPlan[]): MetricPlan => ({
  readings: [...plus, ...minus].flatMap((plan) => plan.readings),
  combine: (read) => {
    const added = plus.map((plan) => plan.combine(read));
    const taken = minus.map((plan) => plan.combine(read));
    const total = sum(added.map(({ value }) => value));
    return {
      value: total === null ? null : total - (sum(taken.map(({ value }) => value)) ?? 0),
      rows: [...added, ...taken].reduce((count, part) => count + part.rows, 0),
    };
  },
});

const planRatio = (numerator: MetricPlan, denominator: MetricPlan): MetricPlan => ({
  readings: [...numerator.readings, ...denominator.readings],
  combine: (read) => {
    const top = numerator.combine(read).value ?? 0;
    const { value: bottom, rows } = denominator.combine(read);
    const counted = { numerator: top, denominator: bottom ?? 0, rows };
    // A rate of nothing is missing, not 0 % and not 100 %.
    return bottom === null || bottom === 0
      ? { value: null, ...counted }
      : { value: (top * 100) / bottom, ...counted };
  },
});

const since = (metric: Extract<MetricDefinition, { type: 'cumulative' }>, period: Period): Period => ({
  from: metric.since === 'ever' ? EVER : `${period.to.slice(0, 4)}-01-01`,
  to: period.to,
});

const MAX_DEPTH = 8;

/** Plans a metric of any kind. Throws Problem for an unknown metric, an unknown slice or definitions that run in a circle. */
export const planMetric = (code: string, period: Period, slice: string, depth = 0): MetricPlan => {
  if (depth > MAX_DEPTH) throw new Problem('invalid', 'metric-circular', `指标“${code}”的定义循环引用。`);
  const metric = getMetric(code);
  const inner = (other: string, over = period) => planMetric(other, over, slice, depth + 1);
  switch (metric.type) {
    case 'simple':
      return planSimple(metric, period, slice);
    case 'ratio':
      return planRatio(inner(metric.numerator), inner(metric.denominator));
    case 'derived':
      return planDerived(
        metric.plus.map((part) => inner(part)),
        (metric.minus ?? []).map((part) => inner(part)),
      );
    case 'cumulative':
      return inner(metric.of, since(metric, period));
  }
};

/** Stands for a reading whose fact was never written. */
export const factOrNone = (fact: Fact | undefined): Fact => fact ?? NO_FACT;
