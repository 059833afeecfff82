import { EXPORT_PAGE_SIZE, listWorkbook } from '#modules/exports';
import { shownValue } from '#modules/imports';
import { intersectScopes } from '#platform/auth/intersect-scopes.ts';
import { requirePermission } from '#platform/auth/policy.ts';
import { dayColumn, textColumn } from '#platform/files/excel/layout-columns.ts';
import type { LayoutColumn, WrittenCell } from '#platform/files/excel/sheet-layout.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { ConfirmationsQuery, countConfirmations, listConfirmations } from './list-confirmations.ts';
import { presentConfirmations } from './present-confirmations.ts';

const COLUMNS: readonly LayoutColumn[] = [
  textColumn('姓名', 12),
  textColumn('身份证号', 22),
  textColumn('手机号码', 16),
  textColumn('所属村（社区）', 24),
  textColumn('对象类别', 30),
  dayColumn('确认期限'),
  textColumn('状态', 12),
  textColumn('确认方式', 14),
  dayColumn('办结日期'),
  dayColumn('提醒日期'),
  textColumn('停发建议', 30),
];

const STATES: Readonly<Record<string, string>> = {
  due: '待确认',
  confirmed: '已确认',
  deceased: '核实去世',
  left: '已销去',
};

type Presented = Awaited<ReturnType<typeof presentConfirmations>>[number];

const cellsOf = (one: Presented): WrittenCell[] => [
  one.name,
  one.idNumberMasked,
  one.phoneMasked,
  one.regionName,
  shownValue(one.categories, 'pension-category'),
  one.dueOn,
  one.daysOverdue > 0 ? `逾期${one.daysOverdue}天` : (STATES[one.state] ?? one.state),
  shownValue(one.channel, 'confirmation-channel'),
  one.settledOn,
  one.remindedOn,
  [one.proposalWhy, one.decisionWhy].filter(Boolean).join('；') || null,
];

export const exportConfirmationsRoute = defineRoute(
  {
    method: 'GET',
    path: '/confirmations/export.xlsx',
    summary: 'A year’s list as a workbook, numbers masked; recorded as a read. Needs people.read as well.',
    permission: 'export.run',
    query: ConfirmationsQuery,
  },
  async ({ db, actor, scope, site, query }) => {
    const readable = intersectScopes(scope, requirePermission(actor, 'people.read'));
    return listWorkbook(
      { db, actor, site },
      {
        title: `${query.year}年定期抚恤补助对象年度确认名单`,
        name: '年度确认',
        columns: COLUMNS,
        unit: '人',
        scope: readable,
        reason: '导出年度确认名单',
        count: (tx) => countConfirmations(tx, query),
        read: async (tx, after) => {
          const page = await listConfirmations(tx, query, EXPORT_PAGE_SIZE, after);
          const rows = await presentConfirmations(tx, page.rows);
          const people = rows.map(({ countyCode, personId }) => ({ countyCode, id: personId }));
          return { rows: rows.map(cellsOf), people, next: page.next };
        },
      },
    );
  },
);
