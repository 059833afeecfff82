import { findMetric } from '#definitions';
import type { MetricDefinition } from '#kit';
import { figuresIn, tablesIn, type FrozenFigure } from '#kit/report-document/index.ts';
import type { FrozenRows } from '#modules/metrics';
import { getRegion } from '#modules/regions';
import { bureauName } from '#modules/reports';
import type { Scope } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import type { DraftRow } from '../draft.ts';
import type { EditionContent } from './edition.ts';
import { freezeCells } from './freeze-cells.ts';
import { resolveFigures } from '../figures/resolve-figures.ts';
import { SetBook } from './set-book.ts';

/** A report frozen, before it is stored. */
export interface FrozenReport {
  readonly content: EditionContent;
  /** The rows of each set, by its number. */
  readonly rows: ReadonlyMap<number, FrozenRows>;
}

const madeOf = (metric: MetricDefinition): readonly string[] => {
  switch (metric.type) {
    case 'simple':
      return [];
    case 'ratio':
      return [metric.numerator, metric.denominator];
    case 'derived':
      return [...metric.plus, ...(metric.minus ?? [])];
    case 'cumulative':
      return [metric.of];
  }
};

/** The definitions a metric rests on, itself among them. */
const definitionsBehind = (code: string, found: Record<string, MetricDefinition>): void => {
  const metric = findMetric(code);
  if (!metric || code in found) return;
  found[code] = metric;
  for (const part of madeOf(metric)) definitionsBehind(part, found);
};

/** Reads and freezes everything a report says, at one moment. Open the transaction as a snapshot. */
export const freezeContent = async (tx: Tx, scope: Scope, draft: DraftRow): Promise<FrozenReport> => {
  const setting = {
    region: draft.region_code,
    from: draft.period_from,
    to: draft.period_to,
    forecastTo: draft.forecast_to,
  };
  const { asOf, figures, tables } = await resolveFigures(tx, scope, setting, {
    figures: figuresIn(draft.document),
    tables: tablesIn(draft.document),
  });
  const book = new SetBook();
  const frozen: FrozenFigure[] = [];
  const definitions: Record<string, MetricDefinition> = {};
  for (const [index, figure] of figures.entries()) {
    // A forecast rests on the rows up to the cut-off; what a figure is compared with is frozen by value.
    const counted = {
      ...figure,
      slice: figure.slice ?? '',
      to: figure.forecast ? draft.period_to : figure.to,
    };
    const sets = await book.behind(tx, counted, figure.rowCount);
    definitionsBehind(figure.metric, definitions);
    frozen.push({ ...figure, number: index + 1, sets });
  }
  for (const { metrics } of tablesIn(draft.document))
    for (const metric of metrics) definitionsBehind(metric, definitions);
  const cells = await freezeCells(tx, tables, book, frozen.length);
  const region = await getRegion(tx, draft.region_code);
  return {
    content: {
      bureau: await bureauName(tx, region),
      regionName: region.name,
      forecastTo: draft.forecast_to,
      asOf,
      document: draft.document,
      figures: frozen,
      tables,
      cells,
      sets: book.sets,
      definitions,
    },
    rows: book.rows,
  };
};
