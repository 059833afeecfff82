import { z } from 'zod';
import { onceOnRow, stepWith, type RowStep } from '#modules/acts';
import { homeRegion } from '#modules/exports';
import { getMetric } from '#modules/metrics';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
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

/** Between days the wrong way round nothing was ever recorded, and every cell would say so. */
const requireDays = ({ from, to }: Plan): void => {
  if (from <= to) return;
  const message = '截至日期早于开始日期，请改正后再填。';
  throw new Problem('invalid', 'days-reversed', message, { fields: [{ field: 'to', message }] });
};

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
  async (asked) => {
    const { db, actor, scope, site, params, body } = asked;
    const { columns } = body.plan;
    for (const { source } of columns) if (source.kind === 'metric') getMetric(source.metric);
    requireDays(body.plan);
    const ref = { countyCode: params.county, id: params.id };
    const kept = await inScope(db, scope, (tx) => getFilling(tx, actor.accountId, ref));
    // Read before it is kept: under a plan for a sheet without a heading the filling could never be opened again.
    const shown = await presentFilling(kept, body.plan);
    const sources = new Map(columns.map(({ column, source }) => [column, source]));
    const keep: RowStep = async (tx, context) => {
      await rememberSources(tx, homeRegion(actor, site), shown.headings, sources);
      await savePlan(tx, context, ref, body);
    };
    const saved = await onceOnRow(asked, {
      ...stepWith(asked, keep),
      kind: 'sheet.plan',
      present: (tx) => getFilling(tx, actor.accountId, ref),
    });
    return { ...shown, rowVersion: saved.row_version };
  },
);
