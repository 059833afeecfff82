import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { composeReport } from './compose-report.ts';
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
      from: z.iso.date(),
      to: z.iso.date(),
    }),
    response: Report,
  },
  async ({ db, actor, scope, body, requestKey }) =>
    inScope(db, scope, async (tx) => presentReport(await composeReport(tx, { actor, requestKey }, body))),
);
