import { EXPORT_PAGE_SIZE, listWorkbook } from '#modules/exports';
import { shownValue } from '#modules/imports';
import { intersectScopes } from '#platform/auth/intersect-scopes.ts';
import { requirePermission } from '#platform/auth/policy.ts';
import { dayColumn, textColumn } from '#platform/files/excel/layout-columns.ts';
import type { LayoutColumn } from '#platform/files/excel/sheet-layout.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { countRectifications, listRectifications, RectificationsQuery } from './list-rectifications.ts';
import { presentRectifications } from './present-rectification.ts';

const COLUMNS: readonly LayoutColumn[] = [
  textColumn('地区', 18),
  textColumn('事项', 24),
  textColumn('评价', 12),
  dayColumn('收到日期'),
  dayColumn('整改期限'),
  textColumn('办理情况', 12),
  textColumn('核实属实', 10),
  dayColumn('回访日期'),
  dayColumn('关闭日期'),
];

const STATE_WORDS: Readonly<Record<string, string>> = {
  verifying: '待核实',
  mending: '待整改',
  'calling-back': '待回访',
  closing: '待关闭',
  closed: '已关闭',
};

const upheldWords = (isUpheld: boolean | null): string | null =>
  isUpheld === null ? null : isUpheld ? '是' : '否';

export const exportRectificationsRoute = defineRoute(
  {
    method: 'GET',
    path: '/rating-rectifications/export.xlsx',
    summary:
      'Bad ratings and how far they are as a workbook, without anybody’s name. Needs rating.handle as well.',
    permission: 'export.run',
    query: RectificationsQuery,
  },
  async ({ db, actor, scope, site, query }) => {
    const readable = intersectScopes(scope, requirePermission(actor, 'rating.handle'));
    return listWorkbook(
      { db, actor, site },
      {
        title: '差评整改情况',
        name: '差评整改',
        columns: COLUMNS,
        unit: '件',
        scope: readable,
        count: async (tx) => (await countRectifications(tx, actor, query))[query.view],
        read: async (tx, after) => {
          const page = await listRectifications(tx, actor, query, EXPORT_PAGE_SIZE, after);
          const rows = await presentRectifications(tx, page.rows);
          return {
            rows: rows.map((row) => [
              row.regionName,
              row.item,
              shownValue(row.level, 'satisfaction'),
              row.openedOn,
              row.dueOn,
              STATE_WORDS[row.state] ?? row.state,
              upheldWords(row.isUpheld),
              row.calledBackOn,
              row.closedOn,
            ]),
            people: [],
            next: page.next,
          };
        },
      },
    );
  },
);
