import { metricAreasRoute, metricSlicesRoute } from './metric-breakdown.route.ts';
import { listMetricsRoute, openMetricRoute } from './metric-dictionary.route.ts';
import { figureRecordersRoute } from './figure-recorders.route.ts';
import { metricRowsRoute } from './metric-rows.route.ts';
import { metricValueRoute, metricValuesRoute } from './metric-values.route.ts';

export const routes = [
  listMetricsRoute,
  metricValuesRoute,
  openMetricRoute,
  metricValueRoute,
  metricSlicesRoute,
  metricAreasRoute,
  metricRowsRoute,
  figureRecordersRoute,
];
