import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { messageTemplates } from '#definitions';
import { regionRange } from '#kit';
import type { Scope } from '#platform/auth/scope.ts';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { newestFirst } from '#platform/db/list-order.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import { FILE_GATEWAY } from './file-gateway.ts';
import { MESSAGE_CHANNELS, type MessageRow } from './message-row.ts';

/** Hours after which a message without a receipt is a silent failure, and minutes after which one still waiting is stuck. */
export const SILENT_AFTER_HOURS = 24;
export const STUCK_AFTER_MINUTES = 15;

export const VIEWS = [
  'all',
  'failed',
  'silent',
  'stuck',
  'waiting',
  'sent',
  'delivered',
  'read',
  'filed',
] as const;

export const MessagesQuery = z.object({
  view: z
    .enum(VIEWS)
    .default('all')
    .describe('silent: no receipt for a day · stuck: waiting too long · filed: written to a file, not sent.'),
  channel: z.enum(MESSAGE_CHANNELS).optional(),
  template: z.string().max(40).optional(),
  region: z.coerce.number().int().min(1e10).max(999999999999).optional(),
  from: z.iso.date().optional().describe('Made on this day or later, in Shanghai.'),
  to: z.iso.date().optional(),
});
export type MessageFilter = z.output<typeof MessagesQuery>;

const ago = (milliseconds: number): Date => new Date(Date.now() - milliseconds);

const VIEW_CONDITIONS: Readonly<Record<MessageFilter['view'], () => RawBuilder<unknown>>> = {
  all: () => sql`true`,
  failed: () => sql`state = 'failed'`,
  silent: () =>
    sql`state = 'sent' and awaits_receipt and changed_at < ${ago(SILENT_AFTER_HOURS * 3_600_000)}::timestamptz`,
  stuck: () => sql`state = 'waiting' and next_at < ${ago(STUCK_AFTER_MINUTES * 60_000)}::timestamptz`,
  waiting: () => sql`state = 'waiting'`,
  sent: () => sql`state = 'sent'`,
  delivered: () => sql`state = 'delivered'`,
  read: () => sql`state = 'read'`,
  filed: () => sql`state = 'sent' and gateway = ${FILE_GATEWAY}`,
};

/** Codes of the templates whose messages are listed one by one. */
export const listedTemplates: readonly string[] = messageTemplates
  .filter(({ isConfidential }) => !isConfidential)
  .map(({ code }) => code);

const condition = (
  scope: Scope,
  filter: MessageFilter,
  templates: readonly string[],
): RawBuilder<unknown> => {
  const { view, channel, template, region, from, to } = filter;
  const range = region === undefined ? null : regionRange(region);
  return sql.join(
    [
      sql`template = any(${template === undefined ? templates : templates.filter((code) => code === template)}::text[])`,
      inOneCounty(scope, region),
      VIEW_CONDITIONS[view](),
      ...(channel ? [sql`channel = ${channel}`] : []),
      ...(range === null ? [] : [sql`region_code between ${range[0]} and ${range[1]}`]),
      ...(from ? [sql`made_at >= ${`${from}T00:00:00+08:00`}::timestamptz`] : []),
      ...(to ? [sql`made_at < ${`${to}T00:00:00+08:00`}::timestamptz + interval '1 day'`] : []),
    ],
    sql` and `,
  );
};

const ORDER = newestFirst('id');

/** The statement behind a page, one row longer than the page. */
export const messagesStatement = (
  scope: Scope,
  filter: MessageFilter,
  size: number,
  after?: string,
): RawBuilder<MessageRow> => sql<MessageRow>`
  select * from message where ${condition(scope, filter, listedTemplates)} and ${ORDER.behind(after)}
  order by ${ORDER.by} limit ${size + 1}`;

/** Which messages a filter leaves that reached nobody as far as is known: failed, or taken and never answered for. */
export const toResend = (
  scope: Scope,
  filter: MessageFilter,
  templates: readonly string[],
): RawBuilder<unknown> =>
  sql`${condition(scope, { ...filter, view: 'all' }, templates)} and (${VIEW_CONDITIONS.failed()} or ${VIEW_CONDITIONS.silent()})`;

/** One page of the messages in scope, the newest first. */
export const listMessages = async (
  tx: Tx,
  filter: MessageFilter,
  size: number,
  after?: string,
): Promise<{ rows: readonly MessageRow[]; next: string | null }> => {
  const { rows } = await messagesStatement(scopeOf(tx), filter, size, after).execute(tx);
  return pageOf(rows, size, (last) => [last.id]);
};

/** How many messages of a filter stand in each view: what failed in silence is counted with the rest. */
export const countMessages = async (
  tx: Tx,
  filter: MessageFilter,
  templates: readonly string[] = listedTemplates,
): Promise<Record<MessageFilter['view'], number>> => {
  const counted = VIEWS.map(
    (view) => sql`count(*) filter (where ${VIEW_CONDITIONS[view]()}) as ${sql.ref(view)}`,
  );
  const { rows } = await sql<Record<MessageFilter['view'], number>>`
    select ${sql.join(counted)} from message where ${condition(scopeOf(tx), { ...filter, view: 'all' }, templates)}
  `.execute(tx);
  return rows[0]!;
};
