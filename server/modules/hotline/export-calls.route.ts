import { businessLines, codeLabel } from '#definitions';
import { EXPORT_PAGE_SIZE, listWorkbook } from '#modules/exports';
import { intersectScopes } from '#platform/auth/intersect-scopes.ts';
import { requirePermission } from '#platform/auth/policy.ts';
import { today } from '#platform/calendar/today.ts';
import { dayColumn, textColumn } from '#platform/files/excel/layout-columns.ts';
import type { LayoutColumn, WrittenCell } from '#platform/files/excel/sheet-layout.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { CALL_STATE_WORDS } from './call-states.ts';
import { CallsQuery, countCalls, listCalls } from './list-calls.ts';
import { presentCalls } from './present-hotline.ts';

const COLUMNS: readonly LayoutColumn[] = [
  dayColumn('来电日期'),
  textColumn('热线', 18),
  textColumn('性质', 8),
  textColumn('事由', 12),
  textColumn('来电人', 10),
  textColumn('号码', 14),
  textColumn('内容', 36),
  textColumn('状态', 10),
  textColumn('承办股室', 12),
  dayColumn('到期日'),
  dayColumn('答复日期'),
  textColumn('按时办结', 10),
];

const onTimeWords = (isOnTime: boolean | null): string | null =>
  isOnTime === null ? null : isOnTime ? '是' : '否';

type Presented = Awaited<ReturnType<typeof presentCalls>>[number];

const cellsOf = (call: Presented): WrittenCell[] => [
  call.day,
  codeLabel('hotline', call.hotline),
  codeLabel('hotline-call-kind', call.kind),
  codeLabel('service-matter', call.matter),
  call.callerName,
  call.numberMasked ?? '未显示',
  call.content,
  CALL_STATE_WORDS[call.state],
  businessLines.find(({ code }) => code === call.desk)?.title ?? null,
  call.dueOn,
  call.repliedOn,
  onTimeWords(call.isOnTime),
];

export const exportCallsRoute = defineRoute(
  {
    method: 'GET',
    path: '/hotline/calls/export.xlsx',
    summary: 'The calls a filter leaves as a workbook, names and numbers masked. Needs hotline.read as well.',
    permission: 'export.run',
    query: CallsQuery,
  },
  async ({ db, actor, scope, site, query, session }) => {
    const readable = intersectScopes(scope, requirePermission(actor, 'hotline.read'));
    const day = today(session.now());
    return listWorkbook(
      { db, actor, site },
      {
        title: '热线来电清单',
        name: '来电',
        columns: COLUMNS,
        unit: '件',
        scope: readable,
        count: async (tx) => (await countCalls(tx, query, day)).count,
        read: async (tx, after) => {
          const page = await listCalls(tx, query, { today: day, size: EXPORT_PAGE_SIZE, after });
          const calls = await presentCalls(tx, page.rows, { today: day, isListed: true });
          return { rows: calls.map(cellsOf), people: [], next: page.next };
        },
      },
    );
  },
);
