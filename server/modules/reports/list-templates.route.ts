import { z } from 'zod';
import { reports } from '#definitions';
import { defineRoute } from '#platform/http/define-route.ts';
import { asksForMetrics } from '#kit';
import { cellsOf, chipsOf } from './figures-of.ts';
import { ReportTemplate } from './report-contracts.ts';

export const listTemplatesRoute = defineRoute(
  {
    method: 'GET',
    path: '/report-templates',
    summary: 'The templates reports are composed from.',
    permission: 'report.read',
    response: z.object({ rows: z.array(ReportTemplate) }),
  },
  async () => ({
    rows: reports.map((template) => ({
      code: template.code,
      title: template.name,
      description: template.description,
      version: template.version,
      periods: [...template.periods],
      levels: [...(template.levels ?? [])],
      figureCount: chipsOf(template).length + cellsOf(template),
      asksForMetrics: asksForMetrics(template),
    })),
  }),
);
