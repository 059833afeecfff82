import { z } from 'zod';
import { CalendarDay } from '#kit/calendar-day.ts';
import { findMetric } from '#definitions';
import { onceOnly, onceOnRow, stepWith, type StoredAct } from '#modules/acts';
import { sliceTitle } from '#modules/metrics';
import { regionNames } from '#modules/regions';
import { countyOf } from '#kit';
import { inScope } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { keepReported, type KeptFigures } from './keep-reported.ts';
import { countReported, listReported, lockReported } from './list-reported.ts';
import type { ReportedRow } from './reported-figure.ts';
import { withdrawReported } from './withdraw-reported.ts';

const Kept = z.object({
  kept: z.number().int(),
  refused: z.array(z.object({ metric: z.string(), title: z.string(), reason: z.string() })),
});

const presentKept = ({ kept, refused }: KeptFigures): z.infer<typeof Kept> => ({
  kept,
  refused: [...refused],
});

/** A line of the list of reported figures. */
const ReportedLine = z.object({
  id: z.uuid(),
  countyCode: z.number().int(),
  metric: z.string(),
  title: z.string(),
  sliceTitle: z.string().nullable(),
  region: z.number().int(),
  regionName: z.string(),
  from: z.string(),
  to: z.string(),
  value: z.number().describe('In the metric’s unit; fen for money.'),
  unit: z.string(),
  written: z.string().describe('As printed then.'),
  source: z.string(),
  file: z.string(),
  state: z.enum(['kept', 'withdrawn']),
  keptBy: z.string(),
  keptAt: z.string(),
  rowVersion: z.number().int(),
});

const present = (row: ReportedRow, names: ReadonlyMap<number, string>): z.infer<typeof ReportedLine> => {
  const metric = findMetric(row.metric);
  return {
    id: row.id,
    countyCode: row.county_code,
    metric: row.metric,
    title: metric?.title ?? row.metric,
    sliceTitle: metric && row.slice ? sliceTitle(metric, row.slice) : null,
    region: row.region_code,
    regionName: names.get(row.region_code) ?? String(row.region_code),
    from: row.period_from,
    to: row.period_to,
    value: row.value,
    unit: metric?.unit ?? '',
    written: row.written,
    source: row.source_title,
    file: row.source_file,
    state: row.state,
    keptBy: row.kept_by_name,
    keptAt: row.kept_at.toISOString(),
    rowVersion: row.row_version,
  };
};

const keepRoute = defineRoute(
  {
    method: 'POST',
    path: '/reported-figures',
    summary:
      'Keeps numbers an earlier document printed as reported figures, where no records exist; the document is named.',
    permission: 'report.compose',
    body: z.object({
      region: z.number().int(),
      from: CalendarDay,
      to: CalendarDay,
      sourceTitle: z.string().trim().min(1).max(200),
      sourceFile: z.string().trim().max(200),
      figures: z
        .array(
          z.object({
            metric: z.string().max(80),
            slice: z.string().max(120).default(''),
            value: z.number().min(0).max(1e15),
            written: z.string().max(60),
          }),
        )
        .min(1)
        .max(1_000),
    }),
    response: Kept,
  },
  async ({ db, actor, scope, body, requestKey }) => {
    const context = { actor, requestKey };
    return onceOnly(db, scope, context, {
      countyCode: countyOf(body.region),
      kind: 'reported.read',
      act: async (tx) => presentKept(await keepReported(tx, context, scope, body)),
      recall: async (_, { payload }: StoredAct) => presentKept(payload as unknown as KeptFigures),
    });
  },
);

const Filter = z.object({
  region: z.coerce.number().int().optional(),
  text: z.string().trim().max(60).optional().describe('Part of the metric’s title or the document’s.'),
  state: z.enum(['kept', 'withdrawn']).optional(),
});

const listRoute = defineRoute(
  {
    method: 'GET',
    path: '/reported-figures',
    summary: 'Reported figures in scope, latest kept first.',
    permission: 'report.read',
    query: Filter.extend({
      after: z.uuid().optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(ReportedLine), next: z.string().nullable() }),
  },
  async ({ db, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const { rows, next } = await listReported(tx, query);
      const names = await regionNames(
        tx,
        rows.map((row) => row.region_code),
      );
      return { rows: rows.map((row) => present(row, names)), next };
    }),
);

const countRoute = defineRoute(
  {
    method: 'GET',
    path: '/reported-figures/count',
    summary: 'How many reported figures match.',
    permission: 'report.read',
    query: Filter,
    response: z.object({ count: z.number().int() }),
  },
  async ({ db, scope, query }) => ({ count: await inScope(db, scope, (tx) => countReported(tx, query)) }),
);

const withdrawRoute = defineRoute(
  {
    method: 'POST',
    path: '/reported-figures/:county/:id/withdrawals',
    summary: 'Takes a reported figure back, for a reason.',
    permission: 'report.compose',
    params: z.object({ county: z.coerce.number().int(), id: z.uuid() }),
    body: z.object({ rowVersion: z.number().int(), reason: z.string().trim().max(200) }),
    response: ReportedLine,
  },
  async (asked) => {
    const { rowVersion, reason } = asked.body;
    if (reason === '')
      throw new Problem('invalid', 'reason-missing', '请填写撤销的原因。', {
        fields: [{ field: 'reason', message: '原因会留在记录中。' }],
      });
    return onceOnRow(asked, {
      ...stepWith(asked, (tx, context, ref) => withdrawReported(tx, context, ref, rowVersion), reason),
      kind: 'reported.withdraw',
      present: async (tx, ref) => {
        const row = await lockReported(tx, ref);
        return present(row, await regionNames(tx, [row.region_code]));
      },
    });
  },
);

/** Reported figures: keep, list, count, take back. */
export const routes = [keepRoute, listRoute, countRoute, withdrawRoute];
