import { formatMoment } from '#kit/format-moment.ts';
import { EXPORT_PAGE_SIZE, listWorkbook } from '#modules/exports';
import { countColumn, textColumn } from '#platform/files/excel/layout-columns.ts';
import type { LayoutColumn, WrittenCell } from '#platform/files/excel/sheet-layout.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { countPartners, pageOfPartners, PartnersQuery } from './list-partners.ts';
import { PERMISSION, type PartnerSystem } from './partner-contracts.ts';

const COLUMNS: readonly LayoutColumn[] = [
  textColumn('协同部门', 28),
  textColumn('状态', 10),
  countColumn('已送达'),
  countColumn('待送'),
  countColumn('没有送到'),
  textColumn('最近送达', 18),
  textColumn('没有送到的原因', 36),
  textColumn('接收方式', 40),
  countColumn('密钥版本'),
  textColumn('原密钥用到', 18),
];

const cellsOf = (row: PartnerSystem): WrittenCell[] => [
  row.title,
  row.state === 'paused' ? '已停用' : '使用中',
  row.delivered,
  row.waiting,
  row.failed,
  row.lastDeliveredAt && formatMoment(row.lastDeliveredAt),
  row.failure,
  row.url ?? '由对方来取',
  row.keyNumber,
  row.formerUntil && formatMoment(row.formerUntil),
];

export const exportPartnerSystemsRoute = defineRoute(
  {
    method: 'GET',
    path: '/partner-systems/export.xlsx',
    summary: 'The connections a filter leaves as a workbook; never a key.',
    permission: PERMISSION,
    query: PartnersQuery,
  },
  async ({ db, actor, scope, site, query, session }) =>
    listWorkbook(
      { db, actor, site },
      {
        title: '协同部门对接清单',
        name: '协同部门对接',
        columns: COLUMNS,
        unit: '个',
        scope,
        count: async (tx) => (await countPartners(tx, query))[query.view],
        read: async (tx, after) => {
          const now = session.now();
          const page = await pageOfPartners(tx, query, { after, size: EXPORT_PAGE_SIZE, now });
          return { rows: page.rows.map(cellsOf), people: [], next: page.next };
        },
      },
    ),
);
