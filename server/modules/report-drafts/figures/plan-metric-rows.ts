import { findMetric } from '#definitions';
import { yearBefore } from '#kit';
import type { ResolvedTable, TableCell } from '#kit/report-document/index.ts';
import { figureFault, type FigureQuery } from '#modules/metrics';
import type { ReadFigure } from './present-figure.ts';
import type { TablePlan } from './plan-table.ts';
import { NO_VALUE, valueCell } from './value-cell.ts';
import { cellUnit, wordCellChange } from './word-cell.ts';

const thisYear = ({ region, days }: TablePlan, metric: string): FigureQuery => ({
  metric,
  region,
  ...days,
  slice: '',
});

const lastYear = (plan: TablePlan, metric: string): FigureQuery => ({
  ...thisYear(plan, metric),
  ...yearBefore(plan.days),
});

const faultOf = ({ scope, region }: TablePlan, metric: string) =>
  figureFault(scope, { metric, region, slice: '' });

/** Every query of a table whose rows are metrics: this period and the same days of last year. */
export const metricRowQueries = (plan: TablePlan): FigureQuery[] =>
  plan.attrs.metrics
    .filter((metric) => !faultOf(plan, metric))
    .flatMap((metric) => [thisYear(plan, metric), lastYear(plan, metric)]);

const changeCell = (now: TableCell, before: TableCell, unit: string): TableCell => {
  const text = wordCellChange(now.value, before.value, unit);
  const reported = now.reported ?? before.reported;
  return text === null
    ? { value: null, text: NO_VALUE, missing: 'no-base' }
    : { value: null, text, missing: null, ...(reported && { reported }) };
};

const rowOf = (plan: TablePlan, metric: string, read: ReadFigure): ResolvedTable['rows'][number] => {
  const definition = findMetric(metric);
  const unit = definition?.unit ?? '';
  const head = { label: definition?.title ?? metric, unit: cellUnit(unit) };
  const fault = faultOf(plan, metric);
  if (fault) {
    const cell = { value: null, text: NO_VALUE, missing: fault };
    return { ...head, cells: [cell, cell, cell] };
  }
  const now = valueCell(thisYear(plan, metric), read);
  const before = valueCell(lastYear(plan, metric), read);
  return { ...head, cells: [now, before, changeCell(now, before, unit)] };
};

/** A table whose rows are metrics, with its values. */
export const metricRows = (plan: TablePlan, read: ReadFigure): Pick<ResolvedTable, 'columns' | 'rows'> => ({
  columns: ['本期', '上年同期', '同比'].map((title) => ({ metric: '', title, unit: '' })),
  rows: plan.attrs.metrics.map((metric) => rowOf(plan, metric, read)),
});
