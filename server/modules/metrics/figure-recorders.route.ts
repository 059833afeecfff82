import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { figureRecorders } from './rows/figure-recorders.ts';
import { FigureQueryShape, MetricParams } from './metric-contracts.ts';
import { requireFigure } from './dictionary/require-figure.ts';
import { withSlice } from './values/with-slice.ts';

export const figureRecordersRoute = defineRoute(
  {
    method: 'GET',
    path: '/metrics/:metric/recorders',
    summary: 'Who recorded the rows behind a figure, by person and desk; names only of rows one may open.',
    permission: 'metric.read',
    params: MetricParams,
    query: FigureQueryShape.extend({
      part: z.enum(['numerator', 'denominator']).optional().describe('For rates: which side.'),
    }),
    response: z.object({
      recorders: z.array(z.object({ name: z.string().nullable(), desk: z.string(), rows: z.number().int() })),
      looked: z.number().int().describe('Rows looked at: the latest thousand at most.'),
    }),
  },
  async ({ db, actor, scope, params, query }) => {
    requireFigure(scope, params.metric, query.region);
    const { part, ...figure } = query;
    return inScope(db, scope, async (tx) => {
      const { recorders, looked } = await figureRecorders(tx, actor, {
        ...withSlice({ metric: params.metric, ...figure }),
        ...(part && { part }),
      });
      return { recorders: [...recorders], looked };
    });
  },
);
