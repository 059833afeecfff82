import { z } from 'zod';
import { CalendarDay } from '#kit/calendar-day.ts';
import { countyOf } from '#kit/region-code.ts';
import { onceInSteps } from '#modules/acts';
import { inSnapshot } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { composeReport } from './compose-report.ts';
import { getReport } from './get-report.ts';
import { presentReport } from './present-report.ts';
import { Report } from './report-contracts.ts';

export const composeReportRoute = defineRoute(
  {
    method: 'POST',
    path: '/reports',
    summary: 'Composes a report from a template: every figure resolved, worded and frozen.',
    permission: 'report.compose',
    body: z.object({
      template: z.string().max(80),
      region: z.number().int(),
      from: CalendarDay,
      to: CalendarDay,
    }),
    response: Report,
  },
  async ({ db, actor, scope, body, requestKey }) => {
    const context = { actor, requestKey };
    return onceInSteps(db, scope, context, {
      countyCode: countyOf(body.region),
      kind: 'report.compose',
      work: () => inSnapshot(db, scope, async (tx) => presentReport(await composeReport(tx, context, body))),
      recall: async (tx, act) =>
        presentReport(await getReport(tx, { countyCode: act.county_code, id: act.subject_id })),
    });
  },
);
