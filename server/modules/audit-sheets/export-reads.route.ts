import { codeLabel } from '#definitions';
import { formatMoment } from '#kit/format-moment.ts';
import { countReadRecords, flushReads, listReadRecords, ReadsQuery } from '#modules/read-audit';
import { countColumn, textColumn } from '#platform/files/excel/layout-columns.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { auditWorkbook } from './audit-workbook.ts';

const COLUMNS = [
  textColumn('时间', 18),
  textColumn('查阅人', 16),
  textColumn('查阅方式', 14),
  countColumn('涉及人数'),
  textColumn('内容', 24),
  textColumn('原因', 40),
  textColumn('来源', 40),
];

export const exportReadsRoute = defineRoute(
  {
    method: 'GET',
    path: '/read-records/export.xlsx',
    summary:
      'Who read personal data, when and why, as a workbook: how many people, and none by name. Recorded.',
    permission: 'audit.read',
    query: ReadsQuery,
  },
  async (asked) => {
    await flushReads(asked.db);
    return auditWorkbook(asked, {
      title: '查阅记录',
      columns: COLUMNS,
      count: countReadRecords,
      list: listReadRecords,
      cells: (record) => [
        formatMoment(record.at),
        record.displayName,
        codeLabel('read-action', record.action),
        record.peopleCount,
        record.fields.join('、'),
        record.reason,
        record.device,
      ],
    });
  },
);
