import { findServiceItem } from '#definitions';
import { PART_STATE_TITLES, type PartState } from '#kit';
import { EXPORT_PAGE_SIZE, listWorkbook } from '#modules/exports';
import { regionNames } from '#modules/regions';
import { dayColumn, textColumn } from '#platform/files/excel/layout-columns.ts';
import type { LayoutColumn, WrittenCell } from '#platform/files/excel/sheet-layout.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { countInbox, InboxListQuery, listInbox, type InboxView } from './inbox-parts.ts';
import type { PartRow } from './part-row.ts';
import { peopleOfParts } from './people-of-parts.ts';
import { departmentTitle } from '../shown/present-case.ts';

const COLUMNS: readonly LayoutColumn[] = [
  textColumn('事项', 24),
  textColumn('部门', 20),
  textColumn('申请人', 10),
  textColumn('地区', 24),
  textColumn('联办事项', 26),
  textColumn('办件编号', 20),
  textColumn('状态', 10),
  dayColumn('收到日期'),
  dayColumn('到期日'),
  dayColumn('回复日期'),
  textColumn('按时', 8),
  textColumn('回执', 20),
  textColumn('说明', 36),
];

const TITLES: Readonly<Record<InboxView, string>> = {
  open: '协同事项（待回复）',
  overdue: '协同事项（已超期）',
  answered: '协同事项（已回复）',
};

const cellsOf = (row: PartRow, places: ReadonlyMap<number, string>): WrittenCell[] => [
  row.title,
  departmentTitle(row.department),
  row.name,
  places.get(row.region_code) ?? String(row.region_code),
  findServiceItem(row.item)?.title ?? row.item,
  row.number,
  PART_STATE_TITLES[row.state as PartState],
  row.sent_on,
  row.due_on,
  row.answered_on,
  row.in_time === null ? null : row.in_time ? '是' : '否',
  row.receipt,
  row.note,
];

export const exportInboxRoute = defineRoute(
  {
    method: 'GET',
    path: '/partner/parts/export.xlsx',
    summary:
      'The department’s own inbox as a workbook, as its view and search leave it; whose names it shows is recorded.',
    permission: 'partner.reply',
    query: InboxListQuery,
  },
  async ({ db, actor, scope, site, query }) =>
    listWorkbook(
      { db, actor, site },
      {
        title: TITLES[query.view],
        name: '协同事项',
        columns: COLUMNS,
        unit: '件',
        scope,
        count: async (tx) => (await countInbox(tx, scope, query))[query.view],
        read: async (tx, after) => {
          const { rows, next } = await listInbox(tx, scope, query, EXPORT_PAGE_SIZE, after);
          const places = await regionNames(
            tx,
            rows.map((row) => row.region_code),
          );
          const people = await peopleOfParts(tx, rows);
          return { rows: rows.map((row) => cellsOf(row, places)), people, next };
        },
      },
    ),
);
