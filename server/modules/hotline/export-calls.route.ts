import { businessLines, codeLabel } from '#definitions';
import { EXPORT_PAGE_SIZE, listWorkbook } from '#modules/exports';
import { intersectScopes } from '#platform/auth/intersect-scopes.ts';
import { requirePermission } from '#platform/auth/policy.ts';
import { today } from '#platform/calendar/today.ts';
import type { LayoutColumn, WrittenCell } from '#platform/files/excel/sheet-layout.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { CALL_STATE_WORDS } from './call-states.ts';
import { CallsQuery, countCalls, listCalls } from './list-calls.ts';
import { presentCalls } from './present-hotline.ts';

const COLUMNS: readonly LayoutColumn[] = [
  { heading: '来电日期', format: 'date', width: 12 },
  { heading: '热线', format: 'text', width: 18 },
  { heading: '性质', format: 'text', width: 8 },
  { heading: '事由', format: 'text', width: 12 },
  { heading: '来电人', format: 'text', width: 10 },
  { heading: '号码', format: 'text', width: 14 },
  { heading: '内容', format: 'text', width: 36 },
  { heading: '状态', format: 'text', width: 10 },
  { heading: '承办股室', format: 'text', width: 12 },
  { heading: '到期日', format: 'date', width: 12 },
  { heading: '答复日期', format: 'date', width: 12 },
  { heading: '按时办结', format: 'text', width: 10 },
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
