import { z } from 'zod';
import { importsWithRefusals } from '#modules/imports';
import { maySeeFigure, metricValues } from '#modules/metrics';
import { unionScope } from '#platform/auth/union-scope.ts';
import { workingPost } from '#platform/auth/working-post.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { Home } from './home-contracts.ts';
import { lineMetrics, targetMetrics } from './line-metrics.ts';
import { periodsOf } from './periods-of.ts';
import { recentWork } from './recent-work.ts';

const MOST_FIGURES = 12;
const MOST_LINES = 8;

export const homeRoute = defineRoute(
  {
    method: 'GET',
    path: '/home',
    summary:
      'What came back, what one did last, targets not reached, and the month’s figures of one’s lines.',
    permission: 'metric.read',
    query: z.object({}),
    response: Home,
  },
  async ({ db, actor, scope }) => {
    const post = workingPost(actor);
    const { month, lastYear, yearSoFar } = periodsOf(today());
    const region = post?.region ?? 0;
    const lines = post?.lines ?? [];
    const inSight = ({ code }: { code: string }) => maySeeFigure(scope, code, region);
    const shown = lineMetrics(lines, MOST_FIGURES).filter(inSight);
    const targets = targetMetrics(lines).filter(inSight);
    const reads = unionScope(
      ...(['metric.read', 'people.read', 'ledger.read', 'import.run'] as const).map(actor.scopeFor),
    );
    return inScope(db, reads, async (tx) => {
      const ask = (metric: string, period: { from: string; to: string }) => ({ metric, region, ...period });
      const now = await metricValues(
        tx,
        shown.map(({ code }) => ask(code, month)),
      );
      const before = await metricValues(
        tx,
        shown.map(({ code }) => ask(code, lastYear)),
      );
      const rates = await metricValues(
        tx,
        targets.map(({ code }) => ask(code, yearSoFar)),
      );
      const returned = await importsWithRefusals(tx, actor.accountId, MOST_LINES);
      return {
        month,
        returned: returned.map((run) => ({
          countyCode: run.county_code,
          id: run.id,
          fileName: run.file_name,
          rowsRefused: run.rows_refused,
          startedAt: new Date(run.started_at).toISOString(),
        })),
        recent: await recentWork(tx, actor.accountId, MOST_LINES),
        belowTarget: targets.flatMap(({ title, unit, target }, at) => {
          const figure = rates[at]!;
          const least = target?.atLeast ?? 0;
          return figure.value !== null && figure.value < least
            ? [{ title, unit, target: least, figure }]
            : [];
        }),
        figures: shown.map(({ title, unit }, at) => ({
          title,
          unit,
          figure: now[at]!,
          lastYear: before[at]!,
        })),
      };
    });
  },
);
