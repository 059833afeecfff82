/** The door of the metrics module: figures, the rows behind them, and the deltas that keep them exact. */
export { applyDeltas, type MovedRows } from './counting/apply-deltas.ts';
export { foldDeltas } from './counting/fold-deltas.ts';
export { changedRows, type RowChanges } from './rows/changed-rows.ts';
export {
  readRowSet,
  rowSetDigest,
  setName,
  setsBehind,
  type FigureSet,
  type FrozenRows,
  type RowSet,
} from './rows/row-sets.ts';
export { figureFault } from './dictionary/figure-fault.ts';
export { getMetric } from './dictionary/find-metric.ts';
export { metricRows, type FigureRow, type FigureRows, type RowsQuery } from './rows/metric-rows.ts';
export { metricValue, metricValues, type FigureQuery, type FigureValue } from './values/metric-values.ts';
export { noteCounted, rebuildChangedFigures } from './counting/rebuild-figures.ts';
export { verifyFacts, type FactDifference } from './counting/recount.ts';
export { slicesOf } from './metric-dictionary.route.ts';
export { sliceTitle } from './dictionary/slice-title.ts';
export { Figure, FigureRowShape } from './metric-contracts.ts';
export { presentFigureRows } from './metric-rows.route.ts';
export { maySeeFigure, requireFigure } from './dictionary/require-figure.ts';
export { routes } from './routes.ts';
