import { z } from 'zod';
import { homeRegion } from '#modules/exports';
import { getMetric } from '#modules/metrics';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { getFilling, savePlan } from './filling.ts';
import { rememberSources } from './heading-memory.ts';
import { Plan } from './plan-contracts.ts';
import { FillingParams, FillingShape, presentFilling } from './present-filling.ts';

export const openSheetRoute = defineRoute(
  {
    method: 'GET',
    path: '/sheet-fillings/:county/:id',
    summary: 'One’s own sheet being filled: its headings and what fills each.',
    permission: 'export.run',
    params: FillingParams,
    response: FillingShape,
  },
  async ({ db, actor, scope, params }) =>
    presentFilling(
      await inScope(db, scope, (tx) =>
        getFilling(tx, actor.accountId, { countyCode: params.county, id: params.id }),
      ),
    ),
);

export const planSheetRoute = defineRoute(
  {
    method: 'PUT',
    path: '/sheet-fillings/:county/:id/plan',
    summary: 'Keeps what fills each column, and remembers it for the next sheet with the same headings.',
    permission: 'export.run',
    params: FillingParams,
    body: z.object({ plan: Plan, rowVersion: z.number().int() }),
    response: FillingShape,
  },
  async ({ db, actor, scope, site, params, body, requestKey }) => {
    const { columns } = body.plan;
    for (const { source } of columns) if (source.kind === 'metric') getMetric(source.metric);
    const ref = { countyCode: params.county, id: params.id };
    const kept = await inScope(db, scope, (tx) => getFilling(tx, actor.accountId, ref));
    // Read before it is kept: under a plan for a sheet without a heading the filling could never be opened again.
    const shown = await presentFilling(kept, body.plan);
    const saved = await inScope(db, scope, async (tx) => {
      const sources = new Map(columns.map(({ column, source }) => [column, source]));
      await rememberSources(tx, homeRegion(actor, site), shown.headings, sources);
      return savePlan(tx, { actor, requestKey }, ref, body);
    });
    return { ...shown, rowVersion: saved.row_version };
  },
);
