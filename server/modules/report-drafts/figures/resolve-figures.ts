import type { FigureAttributes, FiguresAnswer, FigureTableAttributes } from '#kit/report-document/index.ts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import { daysOf, regionOf, type FigureSetting } from './figure-setting.ts';
import { findAreas } from './known-areas.ts';
import { planFigure, queriesOf } from './plan-figure.ts';
import { planTable, presentTable, tableQueries } from './plan-table.ts';
import { presentFigure } from './present-figure.ts';
import { readOnce } from './read-once.ts';

export interface FiguresAsked {
  readonly figures: readonly FigureAttributes[];
  readonly tables: readonly FigureTableAttributes[];
}

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
    divided: tables
      .filter(({ by }) => by === 'area')
      .map(({ region, period }) => ({
        region: regionOf(setting, region),
        since: daysOf(setting, period).from,
      })),
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
