import { z } from 'zod';
import { findLedger } from '#definitions';
import { regionNames } from '#modules/regions';
import type { Actor } from '#platform/auth/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { FigureQueryShape, FigureRowShape, MetricParams } from './metric-contracts.ts';
import { metricRows, type FigureRow } from './rows/metric-rows.ts';
import { nameBehind } from './rows/name-behind.ts';
import { requireFigure } from './dictionary/require-figure.ts';
import { withSlice } from './values/with-slice.ts';

const titleOf = (row: FigureRow): string =>
  row.source === 'ledger'
    ? (findLedger(row.ledger ?? '')?.title ?? '')
    : { registry: '人员档案', case: '办件' }[row.source];

/** Rows as they are shown: with the names of places and, where the actor may open their files, of people. */
export const presentFigureRows = async (tx: Tx, actor: Actor, rows: readonly FigureRow[]) => {
  const places = await regionNames(
    tx,
    rows.map((row) => row.regionCode),
  );
  const people = await nameBehind(
    tx,
    actor.scopeFor('people.read'),
    rows.flatMap((row) => row.person ?? []),
  );
  return rows.map((row) => ({
    ...row,
    regionName: places.get(row.regionCode) ?? String(row.regionCode),
    title: titleOf(row),
    person: row.person && { ...row.person, name: people.get(row.person.id) ?? '（无权查看）' },
  }));
};

export const metricRowsRoute = defineRoute(
  {
    method: 'GET',
    path: '/metrics/:metric/rows',
    summary: 'The rows a figure counts: exactly its number of rows, adding up to its value.',
    permission: 'metric.read',
    params: MetricParams,
    query: FigureQueryShape.extend({
      part: z.enum(['numerator', 'denominator']).optional().describe('For rates: which side.'),
      after: z.string().max(120).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(FigureRowShape), next: z.string().nullable() }),
  },
  async ({ db, actor, scope, params, query }) => {
    requireFigure(scope, params.metric, query.region);
    const { part, after, size, ...figure } = query;
    return inScope(db, scope, async (tx) => {
      const page = await metricRows(tx, {
        ...withSlice({ metric: params.metric, ...figure }),
        ...(part && { part }),
        after: after ?? null,
        size,
      });
      return { rows: await presentFigureRows(tx, actor, page.rows), next: page.next };
    });
  },
);
