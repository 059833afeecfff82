import type { Measure, SimpleMetric } from './define-metric.ts';

type Options = Partial<Pick<SimpleMetric, 'filter' | 'slices' | 'target'>>;

/**
 * Constructors for the metrics of one ledger: `count` rows, `sum` a number field, count `distinct` people.
 * Arguments are code, official title, what exactly is counted, and unit.
 */
export const metricsOfLedger = (ledger: string, line: string) => {
  const simple = (
    measure: Measure,
    [code, title, description, unit]: readonly [string, string, string, string],
    options: Options,
  ): SimpleMetric => ({
    code,
    title,
    description,
    unit,
    line,
    type: 'simple',
    source: { kind: 'ledger', ledger },
    measure,
    ...options,
  });
  return {
    count: (code: string, title: string, description: string, unit: string, options: Options = {}) =>
      simple({ kind: 'count' }, [code, title, description, unit], options),
    sum: (
      field: string,
      code: string,
      title: string,
      description: string,
      unit: string,
      options: Options = {},
    ) => simple({ kind: 'sum', field }, [code, title, description, unit], options),
    distinct: (code: string, title: string, description: string, options: Options = {}) =>
      simple({ kind: 'distinct' }, [code, title, description, '人'], options),
  };
};
