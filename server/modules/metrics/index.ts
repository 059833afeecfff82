/** The door of the metrics module: figures, the rows behind them, and the deltas that keep them exact. */
export { applyDeltas, type MovedRows } from './apply-deltas.ts';
export { foldDeltas } from './fold-deltas.ts';
export { changedRows, type RowChanges } from './changed-rows.ts';
export {
  readRowSet,
  rowSetDigest,
  setName,
  setsBehind,
  type FigureSet,
  type FrozenRows,
  type RowSet,
} from './row-sets.ts';
export { figureFault } from './figure-fault.ts';
export { getMetric } from './find-metric.ts';
export { metricRows, type FigureRow, type FigureRows, type RowsQuery } from './metric-rows.ts';
export { metricValue, metricValues, type FigureQuery, type FigureValue } from './metric-values.ts';
export { yearBefore } from './period.ts';
export { noteCounted, rebuildChangedFigures } from './rebuild-figures.ts';
export { verifyFacts, type FactDifference } from './recount.ts';
export { slicesOf } from './metric-dictionary.route.ts';
export { sliceTitle } from './slice-title.ts';
export { Figure, FigureRowShape } from './metric-contracts.ts';
export { presentFigureRows } from './metric-rows.route.ts';
export { maySeeFigure, requireFigure } from './require-figure.ts';
export { routes } from './routes.ts';
