import { formatMoment } from '#kit/format-moment.ts';
import { ActsQuery, countActs, listActs } from '#modules/read-audit';
import { dayColumn, textColumn } from '#platform/files/excel/layout-columns.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { auditWorkbook } from './audit-workbook.ts';

const COLUMNS = [
  textColumn('时间', 18),
  textColumn('办理人', 16),
  textColumn('操作', 24),
  dayColumn('业务日期'),
  textColumn('原因', 40),
  textColumn('来源', 40),
];

export const exportActsRoute = defineRoute(
  {
    method: 'GET',
    path: '/acts/export.xlsx',
    summary: 'Who changed what and when as a workbook, without the content of the changes. Recorded.',
    permission: 'audit.read',
    query: ActsQuery,
  },
  (asked) =>
    auditWorkbook(asked, {
      title: '操作记录',
      columns: COLUMNS,
      count: countActs,
      list: listActs,
      cells: (act) => [
        formatMoment(act.recordedAt),
        act.displayName ?? '系统',
        act.words,
        act.effectiveOn,
        act.reason,
        act.displayName === null ? '系统任务' : act.device,
      ],
    }),
);
