import { codeLabel } from '#definitions';
import { formatMoment } from '#kit/format-moment.ts';
import { countSignInRecords, listSignInRecords, RecordsQuery } from '#modules/read-audit';
import { textColumn } from '#platform/files/excel/layout-columns.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { auditWorkbook } from './audit-workbook.ts';

const COLUMNS = [
  textColumn('时间', 18),
  textColumn('姓名', 16),
  textColumn('账号', 16),
  textColumn('结果', 14),
  textColumn('来源', 60),
];

export const exportSignInsRoute = defineRoute(
  {
    method: 'GET',
    path: '/sign-in-records/export.xlsx',
    summary: 'Who signed in, signed out or failed to sign in, as a workbook. Recorded.',
    permission: 'audit.read',
    query: RecordsQuery,
  },
  (asked) =>
    auditWorkbook(asked, {
      title: '登录记录',
      columns: COLUMNS,
      count: countSignInRecords,
      list: listSignInRecords,
      cells: (record) => [
        formatMoment(record.at),
        record.displayName,
        record.username,
        codeLabel('sign-in-outcome', record.outcome),
        record.device,
      ],
    }),
);
