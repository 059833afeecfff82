import { codeLabel } from '#definitions';
import { EXPORT_PAGE_SIZE, listWorkbook } from '#modules/exports';
import { intersectScopes } from '#platform/auth/intersect-scopes.ts';
import { requirePermission } from '#platform/auth/policy.ts';
import { countColumn, dayColumn, textColumn } from '#platform/files/excel/layout-columns.ts';
import type { LayoutColumn, WrittenCell } from '#platform/files/excel/sheet-layout.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import type { TicketRow } from './hall-tables.ts';
import { countTickets, listTickets, TicketsQuery } from './tickets/list-tickets.ts';
import { presentListed } from './look-at-hall.route.ts';
import { STATE_WORDS, type TicketState } from './tickets/ticket-states.ts';

const COLUMNS: readonly LayoutColumn[] = [
  dayColumn('日期'),
  textColumn('号码', 10),
  textColumn('业务', 14),
  textColumn('取号方式', 10),
  textColumn('优先', 14),
  textColumn('状态', 12),
  textColumn('来访人', 12),
  countColumn('等候分钟'),
];

const ORIGINS: Readonly<Record<string, string>> = { kiosk: '取号机', phone: '电话预约', counter: '柜台' };

const cellsOf = (row: TicketRow): WrittenCell[] => {
  const ticket = presentListed(row);
  return [
    ticket.day,
    ticket.number,
    codeLabel('service-matter', ticket.matter),
    ORIGINS[ticket.origin] ?? ticket.origin,
    ticket.priority?.title ?? null,
    STATE_WORDS[ticket.state as TicketState],
    ticket.visitorName ?? null,
    ticket.waitedMinutes ?? null,
  ];
};

export const exportTicketsRoute = defineRoute(
  {
    method: 'GET',
    path: '/hall-tickets/export.xlsx',
    summary: 'The tickets a filter leaves as a workbook, names masked. Needs hall.read as well.',
    permission: 'export.run',
    query: TicketsQuery,
  },
  async ({ db, actor, scope, site, query }) => {
    const readable = intersectScopes(scope, requirePermission(actor, 'hall.read'));
    return listWorkbook(
      { db, actor, site },
      {
        title: '大厅取号清单',
        name: '取号',
        columns: COLUMNS,
        unit: '个号',
        scope: readable,
        count: async (tx) => (await countTickets(tx, query)).count,
        read: async (tx, after) => {
          const page = await listTickets(tx, query, EXPORT_PAGE_SIZE, after);
          return { rows: page.rows.map(cellsOf), people: [], next: page.next };
        },
      },
    );
  },
);
