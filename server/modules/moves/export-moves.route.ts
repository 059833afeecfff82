import { FOLDER_STATES } from '#modules/archives';
import { EXPORT_PAGE_SIZE, listWorkbook } from '#modules/exports';
import { intersectScopes } from '#platform/auth/intersect-scopes.ts';
import { requirePermission } from '#platform/auth/policy.ts';
import { dayColumn, textColumn } from '#platform/files/excel/layout-columns.ts';
import type { LayoutColumn, WrittenCell } from '#platform/files/excel/sheet-layout.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { countMoves, listMoves, MovesQuery } from './list-moves.ts';
import { presentMoves } from './present-moves.ts';

const COLUMNS: readonly LayoutColumn[] = [
  textColumn('姓名', 12),
  textColumn('迁出地', 24),
  textColumn('迁入地', 24),
  dayColumn('迁移日期'),
  dayColumn('移交日期'),
  textColumn('状态', 12),
  dayColumn('办结日期'),
  dayColumn('迁入地发放起始日', 18),
  textColumn('移交原因', 30),
  textColumn('退回或撤回原因', 30),
  textColumn('扫描件随后转来的档案', 30),
];

const STATES: Readonly<Record<string, string>> = {
  'handed-over': '待接收',
  accepted: '已接收',
  returned: '已退回',
  withdrawn: '已撤回',
};

type Presented = Awaited<ReturnType<typeof presentMoves>>[number];

const cellsOf = (move: Presented): WrittenCell[] => [
  move.name,
  move.fromName,
  move.toName,
  move.movedOn,
  move.handedOverOn,
  STATES[move.state] ?? move.state,
  move.settledOn,
  move.payerChangesOn,
  move.reason,
  move.settledWhy,
  move.foldersLeft
    .map(({ number, state }) => `${number}（接收时${FOLDER_STATES[state] ?? state}）`)
    .join('、'),
];

export const exportMovesRoute = defineRoute(
  {
    method: 'GET',
    path: '/moves/export.xlsx',
    summary: 'The moves a filter leaves as a workbook; recorded as a read. Needs people.read as well.',
    permission: 'export.run',
    query: MovesQuery,
  },
  async ({ db, actor, scope, site, query }) => {
    const readable = intersectScopes(scope, requirePermission(actor, 'people.read'));
    return listWorkbook(
      { db, actor, site },
      {
        title: query.direction === 'in' ? '关系转入清单' : '关系转出清单',
        name: '关系转移',
        columns: COLUMNS,
        unit: '人',
        scope: readable,
        count: (tx) => countMoves(tx, query),
        read: async (tx, after) => {
          const page = await listMoves(tx, query, EXPORT_PAGE_SIZE, after);
          const moves = await presentMoves(tx, page.rows);
          const people = moves.flatMap(({ person }) => person ?? []);
          return { rows: moves.map(cellsOf), people, next: page.next };
        },
      },
    );
  },
);
