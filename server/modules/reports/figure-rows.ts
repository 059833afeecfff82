import { metricRows, requireFigure, type FigureRows } from '#modules/metrics';
import type { Scope } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { ReportRow } from './report.ts';

export interface FigurePage {
  readonly after: string | null;
  readonly size: number;
  /** For rates: which side; the denominator when left out. */
  readonly part?: 'numerator' | 'denominator' | undefined;
}

/**
 * The rows behind a figure of a report, as they stand today; a correction made since shows, the frozen value does not
 * move. Throws Problem not-found for a number the report does not have, forbidden outside the scope.
 */
export const figureRows = async (
  tx: Tx,
  scope: Scope,
  report: ReportRow,
  number: number,
  { after, size, part }: FigurePage,
): Promise<FigureRows> => {
  const figure = report.content.figures[number - 1];
  if (!figure) {
    throw new Problem('not-found', 'report-figure-unknown', `这份总结没有第${number}个数字。`, {
      advice: `数字编号为1至${report.content.figures.length}。`,
    });
  }
  requireFigure(scope, figure.metric, report.region_code);
  return metricRows(tx, {
    metric: figure.metric,
    region: report.region_code,
    from: report.period_from,
    to: report.period_to,
    slice: figure.slice,
    ...(part && { part }),
    after,
    size,
  });
};
