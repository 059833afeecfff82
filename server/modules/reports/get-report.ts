import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { ReportContent, ReportRef, ReportRow } from './report.ts';

/** A composed report. Throws Problem not-found when there is none in scope. */
export const getReport = async (tx: Tx, { countyCode, id }: ReportRef): Promise<ReportRow> => {
  const row = await tx
    .selectFrom('report')
    .selectAll()
    .where('county_code', '=', countyCode)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row) return { ...row, content: row.content as unknown as ReportContent };
  throw new Problem('not-found', 'report-unknown', '没有这份总结，或不在您岗位的范围内。', {
    advice: '请从总结列表中打开。',
  });
};
