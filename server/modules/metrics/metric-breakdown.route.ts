import { z } from 'zod';
import { findRegions } from '#modules/regions';
import { regionRange } from '#kit';
import { inSnapshot } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { getMetric } from './dictionary/find-metric.ts';
import { Figure, FigureQueryShape, MetricParams } from './metric-contracts.ts';
import { slicesOf } from './metric-dictionary.route.ts';
import { metricValues } from './values/metric-values.ts';
import { requireFigure } from './dictionary/require-figure.ts';
import { withSlice } from './values/with-slice.ts';

export const metricSlicesRoute = defineRoute(
  {
    method: 'GET',
    path: '/metrics/:metric/slices',
    summary: 'A figure divided by one field.',
    permission: 'metric.read',
    params: MetricParams,
    query: FigureQueryShape.omit({ slice: true }).extend({ field: z.string().max(60) }),
    response: z.object({ rows: z.array(z.object({ value: z.string(), label: z.string(), figure: Figure })) }),
  },
  async ({ db, scope, params, query }) => {
    requireFigure(scope, params.metric, query.region);
    const { field, ...rest } = query;
    const slice = slicesOf(getMetric(params.metric)).find((candidate) => candidate.field === field);
    if (!slice) {
      throw new Problem('invalid', 'slice-unknown', '该指标不能按此项分项。', {
        advice: '请从指标页选择分项。',
      });
    }
    return inSnapshot(db, scope, async (tx) => {
      const queries = slice.values.map(({ value }) => ({
        metric: params.metric,
        ...rest,
        slice: `${field}=${value}`,
      }));
      const figures = await metricValues(tx, queries);
      return { rows: slice.values.map((entry, at) => ({ ...entry, figure: figures[at]! })) };
    });
  },
);

export const metricAreasRoute = defineRoute(
  {
    method: 'GET',
    path: '/metrics/:metric/areas',
    summary: 'A figure for each area directly below one.',
    permission: 'metric.read',
    params: MetricParams,
    query: FigureQueryShape,
    response: z.object({
      rows: z.array(z.object({ region: z.number().int(), name: z.string(), figure: Figure })),
    }),
  },
  async ({ db, scope, params, query }) => {
    requireFigure(scope, params.metric, query.region);
    return inSnapshot(db, scope, async (tx) => {
      const areas = await findRegions(tx, {
        parent: query.region,
        areas: [regionRange(query.region)],
        since: query.from,
      });
      const figures = await metricValues(
        tx,
        areas.map((area) => withSlice({ metric: params.metric, ...query, region: area.code })),
      );
      return {
        rows: areas.map((area, at) => ({ region: area.code, name: area.name, figure: figures[at]! })),
      };
    });
  },
);
