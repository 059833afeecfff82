import { EXPORT_PAGE_SIZE, listWorkbook } from '#modules/exports';
import {
  countDifferences,
  fieldLabelOf,
  DifferencesQuery,
  getMirror,
  listDifferences,
  presentDifferences,
  type PresentedDifference,
} from '#modules/mirrors';
import { intersectScopes } from '#platform/auth/intersect-scopes.ts';
import { requirePermission } from '#platform/auth/policy.ts';
import { dayColumn, textColumn } from '#platform/files/excel/layout-columns.ts';
import type { LayoutColumn, WrittenCell } from '#platform/files/excel/sheet-layout.ts';
import { defineRoute } from '#platform/http/define-route.ts';

const COLUMNS: readonly LayoutColumn[] = [
  textColumn('姓名', 12),
  textColumn('所属村（社区）', 26),
  textColumn('差异', 18),
  textColumn('对方系统', 26),
  textColumn('我方档案', 26),
  textColumn('处理', 16),
  textColumn('依据', 30),
  dayColumn('发现日期'),
  dayColumn('处理日期'),
  textColumn('处理人', 12),
];

const STATES: Readonly<Record<PresentedDifference['state'], string>> = {
  open: '待处理',
  taken: '已按对方更正',
  ours: '待对方更正',
  ignored: '不算差异',
  gone: '已一致',
};

const TITLES: Readonly<Partial<Record<PresentedDifference['state'], string>>> = {
  open: '差异清单',
  ours: '更正清单',
};

const cellsOf = (one: PresentedDifference): WrittenCell[] => [
  one.name,
  one.regionName,
  one.fieldLabel,
  one.theirs,
  one.ours,
  STATES[one.state],
  one.reason,
  one.foundOn,
  one.settledOn,
  one.settledBy,
];

export const exportDifferencesRoute = defineRoute(
  {
    method: 'GET',
    path: '/mirror-differences/export.xlsx',
    summary:
      'Differences as a workbook, numbers masked; with state=ours, the sheet of what is to be corrected in the official system. Needs people.read as well.',
    permission: 'export.run',
    query: DifferencesQuery,
  },
  async ({ db, actor, scope, site, query }) => {
    const readable = intersectScopes(scope, requirePermission(actor, 'people.read'));
    const mirror = getMirror(query.mirror);
    const kind = query.kind ? `：${fieldLabelOf(mirror, query.kind, query.field ?? '')}` : '';
    const title = `${mirror.system}${TITLES[query.state] ?? `差异（${STATES[query.state]}）`}${kind}`;
    return listWorkbook(
      { db, actor, site },
      {
        title,
        name: '差异',
        columns: COLUMNS,
        unit: '处',
        scope: readable,
        count: (tx) => countDifferences(tx, query),
        read: async (tx, after) => {
          const page = await listDifferences(tx, query, EXPORT_PAGE_SIZE, after);
          const rows = await presentDifferences(tx, page.rows);
          return {
            rows: rows.map(cellsOf),
            people: rows.flatMap(({ countyCode, personId }) =>
              personId === null ? [] : [{ countyCode, id: personId }],
            ),
            next: page.next,
          };
        },
      },
    );
  },
);
