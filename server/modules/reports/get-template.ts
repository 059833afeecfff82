import { findReport, reports } from '#definitions';
import type { ReportDefinition } from '#kit';
import { Problem } from '#platform/errors/problem.ts';

/** The template of a code. Throws Problem not-found that names the templates there are. */
export const getTemplate = (code: string): ReportDefinition => {
  const template = findReport(code);
  if (template) return template;
  const known = reports.map((report) => `${report.code}（${report.name}）`).join('、');
  throw new Problem('not-found', 'report-template-unknown', `没有名为“${code}”的总结模板。`, {
    advice: `可用的模板有：${known}。`,
  });
};
