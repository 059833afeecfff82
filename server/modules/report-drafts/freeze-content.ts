import { findMetric } from '#definitions';
import type { MetricDefinition } from '#kit';
import {
  figuresIn,
  tablesIn,
  type FrozenFigure,
  type FrozenSet,
  type ResolvedFigure,
} from '#kit/report-document/index.ts';
import {
  readRowSet,
  rowSetDigest,
  setName,
  setsBehind,
  type FigureSet,
  type FrozenRows,
} from '#modules/metrics';
import { getRegion } from '#modules/regions';
import { bureauName } from '#modules/reports';
import type { Scope } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import type { DraftRow } from './draft.ts';
import type { EditionContent } from './edition.ts';
import { resolveFigures } from './resolve-figures.ts';

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

/** The sets of a figure: of its own rows up to the cut-off; what it compares with is frozen by value only. */
const setsOf = (figure: ResolvedFigure, cutOff: string): FigureSet[] =>
  figure.rowCount === 0
    ? []
    : setsBehind({
        metric: figure.metric,
        region: figure.region,
        from: figure.from,
        to: figure.forecast ? cutOff : figure.to,
        slice: figure.slice ?? '',
      });

class SetBook {
  readonly sets: FrozenSet[] = [];
  readonly rows = new Map<number, FrozenRows>();
  readonly #numbers = new Map<string, number>();

  /** The number of a set, read and frozen the first time it is met. */
  async numberOf(tx: Tx, { set }: FigureSet): Promise<number> {
    const known = this.#numbers.get(setName(set));
    if (known !== undefined) return known;
    const number = this.sets.length + 1;
    const rows = await readRowSet(tx, set);
    this.#numbers.set(setName(set), number);
    this.sets.push({ number, ...set, count: rows.count, digest: rowSetDigest(rows) });
    this.rows.set(number, rows);
    return number;
  }
}

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
    const sets: FrozenFigure['sets'] = [];
    for (const one of setsOf(figure, draft.period_to))
      sets.push({ set: await book.numberOf(tx, one), side: one.side, sign: one.sign });
    definitionsBehind(figure.metric, definitions);
    frozen.push({ ...figure, number: index + 1, sets });
  }
  for (const { metrics } of tablesIn(draft.document))
    for (const metric of metrics) definitionsBehind(metric, definitions);
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
      sets: book.sets,
      definitions,
    },
    rows: book.rows,
  };
};
