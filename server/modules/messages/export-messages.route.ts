import { formatMoment } from '#kit/format-moment.ts';
import { EXPORT_PAGE_SIZE, listWorkbook } from '#modules/exports';
import { intersectScopes } from '#platform/auth/intersect-scopes.ts';
import { requirePermission } from '#platform/auth/policy.ts';
import { countColumn, textColumn } from '#platform/files/excel/layout-columns.ts';
import type { LayoutColumn } from '#platform/files/excel/sheet-layout.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { countMessages, listMessages, MessagesQuery } from './list-messages.ts';
import { presentMessages } from './present-message.ts';

const COLUMNS: readonly LayoutColumn[] = [
  textColumn('生成时间', 18),
  textColumn('种类', 16),
  textColumn('渠道', 10),
  textColumn('接收人', 18),
  textColumn('地区', 20),
  textColumn('内容', 60),
  textColumn('状态', 12),
  countColumn('发送次数'),
  textColumn('失败原因', 30),
];

export const CHANNEL_WORDS = { 'in-app': '站内', sms: '短信', wechat: '微信' } as const;
export const STATE_WORDS = {
  waiting: '等待发送',
  sent: '已交网关',
  delivered: '已送达',
  failed: '发送失败',
  read: '已读',
} as const;

export const exportMessagesRoute = defineRoute(
  {
    method: 'GET',
    path: '/messages/export.xlsx',
    summary: 'Messages sent as a workbook, without numbers or links. Needs message.read as well.',
    permission: 'export.run',
    query: MessagesQuery,
  },
  async ({ db, actor, scope, site, query }) => {
    const readable = intersectScopes(scope, requirePermission(actor, 'message.read'));
    return listWorkbook(
      { db, actor, site },
      {
        title: '消息发送情况',
        name: '消息发送',
        columns: COLUMNS,
        unit: '条',
        scope: readable,
        count: async (tx) => (await countMessages(tx, query))[query.view],
        read: async (tx, after) => {
          const page = await listMessages(tx, query, EXPORT_PAGE_SIZE, after);
          const shown = { readable: actor.scopeFor('people.read'), bureau: site.name };
          const rows = await presentMessages(tx, page.rows, shown);
          return {
            rows: rows.map((row) => [
              formatMoment(row.madeAt),
              row.title,
              CHANNEL_WORDS[row.channel],
              row.receiver,
              row.regionName,
              row.text,
              row.isFiled ? '已写入文件' : STATE_WORDS[row.state],
              row.attempts,
              row.failure,
            ]),
            people: page.rows.flatMap(({ person_county: county, person_id: id }) =>
              county !== null && id !== null ? [{ countyCode: county, id }] : [],
            ),
            next: page.next,
          };
        },
      },
    );
  },
);
