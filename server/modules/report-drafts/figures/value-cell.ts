import { findMetric } from '#definitions';
import type { TableCell } from '#kit/report-document/index.ts';
import type { FigureQuery } from '#modules/metrics';
import { reportedOf, type ReadFigure } from './present-figure.ts';
import { wordCell } from './word-cell.ts';

export const NO_VALUE = '—';

/** A figure as a cell shows it, with what it asks, so that it opens its rows. */
export const valueCell = (query: FigureQuery, read: ReadFigure): TableCell => {
  const found = read(query);
  const { value, rowCount, lateRows, metric, region, from, to, slice } = found;
  const figure = { metric, region, from, to, slice };
  if (value === null) return { value, text: NO_VALUE, missing: 'no-record', rowCount, figure };
  const text = wordCell(value, findMetric(metric)?.unit ?? '');
  const late = lateRows ? { lateRows } : {};
  return { value, text, missing: null, rowCount, ...late, figure, ...reportedOf(found) };
};
