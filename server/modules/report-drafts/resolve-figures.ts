import type { FigureAttributes, FiguresAnswer, FigureTableAttributes } from '#kit/report-document/index.ts';
import { metricValues, type FigureQuery, type FigureValue } from '#modules/metrics';
import { findReported, type FindReported } from '#modules/reported-figures';
import type { Scope } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import { regionOf, type FigureSetting } from './figure-setting.ts';
import { findAreas } from './known-areas.ts';
import { planFigure, queriesOf } from './plan-figure.ts';
import { planTable, presentTable, tableQueries } from './plan-table.ts';
import { presentFigure, type ReadFigure, type ReadValue } from './present-figure.ts';

export interface FiguresAsked {
  readonly figures: readonly FigureAttributes[];
  readonly tables: readonly FigureTableAttributes[];
}

const keyOf = ({ metric, region, from, to, slice }: FigureQuery): string =>
  `${metric} ${region} ${from} ${to} ${slice ?? ''}`;

const hasNoRecord = ({ value, rowCount }: FigureValue): boolean => value === null && rowCount === 0;

/** What an earlier document printed stands only where there is no record at all. */
const withReported = (value: FigureValue, reported: FindReported): ReadValue => {
  const row = hasNoRecord(value) ? reported(value) : undefined;
  return row ? { ...value, value: row.value, reported: row } : value;
};

/** Reads every query once, however many chips ask it. */
const readOnce = async (tx: Tx, queries: readonly FigureQuery[]): Promise<ReadFigure> => {
  const asked = new Map(queries.map((query) => [keyOf(query), query]));
  const values = await metricValues(tx, [...asked.values()]);
  const reported = await findReported(tx, values.filter(hasNoRecord));
  const found = new Map(
    [...asked.keys()].map((key, at): [string, ReadValue] => [key, withReported(values[at]!, reported)]),
  );
  return (query) => {
    const value = found.get(keyOf(query));
    if (!value) throw new Error(`Not planned: ${keyOf(query)}`);
    return value;
  };
};

/**
 * Any chips, tables and charts with their values, in the order asked. Open the transaction with `inSnapshot`, so that all
 * stand at one moment. A figure that cannot be shown says why and spoils no other. `scope` is where the asker may see figures.
 */
export const resolveFigures = async (
  tx: Tx,
  scope: Scope,
  setting: FigureSetting,
  { figures, tables }: FiguresAsked,
): Promise<FiguresAnswer> => {
  const asOf = new Date().toISOString();
  const areas = await findAreas(tx, {
    regions: [...figures, ...tables].map(({ region }) => regionOf(setting, region)),
    compared: figures
      .filter(({ compare, slice }) => compare === 'rank' || (compare === 'share' && slice === null))
      .map(({ region }) => regionOf(setting, region)),
    divided: tables.filter(({ by }) => by === 'area').map(({ region }) => regionOf(setting, region)),
  });
  const desk = { scope, setting, areas };
  const plans = figures.map((attrs) => planFigure(attrs, desk));
  const tablePlans = tables.map((attrs) => planTable(attrs, desk));
  const read = await readOnce(tx, [
    ...plans.flatMap(queriesOf),
    ...tablePlans.flatMap((plan) => tableQueries(plan)),
  ]);
  return {
    asOf,
    figures: plans.map((plan) => presentFigure(plan, areas, read)),
    tables: tablePlans.map((plan) => presentTable(plan, read)),
  };
};
