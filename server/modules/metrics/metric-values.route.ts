import { z } from 'zod';
import { inSnapshot } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { Figure, FigureQueryShape, MetricParams } from './metric-contracts.ts';
import { metricValue, metricValues } from './values/metric-values.ts';
import { requireFigure } from './dictionary/require-figure.ts';
import { withSlice } from './values/with-slice.ts';

export const metricValueRoute = defineRoute(
  {
    method: 'GET',
    path: '/metrics/:metric/value',
    summary: 'A figure of an area and period, with numerator and denominator for rates.',
    permission: 'metric.read',
    params: MetricParams,
    query: FigureQueryShape,
    response: Figure,
  },
  async ({ db, scope, params, query }) => {
    requireFigure(scope, params.metric, query.region);
    return inSnapshot(db, scope, (tx) => metricValue(tx, withSlice({ metric: params.metric, ...query })));
  },
);

export const metricValuesRoute = defineRoute(
  {
    method: 'POST',
    path: '/metrics/values',
    summary: 'Many figures at once.',
    permission: 'metric.read',
    body: z.object({
      queries: z.array(FigureQueryShape.extend({ metric: z.string().max(80) })).max(300),
    }),
    response: z.object({ figures: z.array(Figure) }),
  },
  async ({ db, scope, body }) => {
    for (const query of body.queries) requireFigure(scope, query.metric, query.region);
    return inSnapshot(db, scope, async (tx) => ({
      figures: await metricValues(tx, body.queries.map(withSlice)),
    }));
  },
);
