import { z } from 'zod';
import { findServiceItem } from '#definitions';
import { regionNames } from '#modules/regions';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { countInbox, InboxListQuery, InboxQuery, listInbox } from './inbox-parts.ts';
import { replyOnce } from './parts.ts';
import { PartShape, presentPart } from './present-part.ts';

const InboxPart = PartShape.extend({ itemTitle: z.string(), name: z.string(), regionName: z.string() });

export const partnerInboxRoute = defineRoute(
  {
    method: 'GET',
    path: '/partner/parts',
    summary:
      'What a department was sent in joint matters: what waits for its answer, by the due day, or what it answered last.',
    permission: 'partner.reply',
    query: InboxListQuery.extend({
      after: z.string().max(60).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(InboxPart), next: z.string().nullable() }),
  },
  async ({ db, scope, query: { after, size, ...filter } }) =>
    inScope(db, scope, async (tx) => {
      const { rows, next } = await listInbox(tx, scope, filter, size, after);
      const places = await regionNames(
        tx,
        rows.map((row) => row.region_code),
      );
      return {
        rows: rows.map((row) => ({
          ...presentPart(row),
          itemTitle: findServiceItem(row.item)?.title ?? row.item,
          name: row.name,
          regionName: places.get(row.region_code) ?? String(row.region_code),
        })),
        next,
      };
    }),
);

export const countInboxRoute = defineRoute(
  {
    method: 'GET',
    path: '/partner/parts/count',
    summary:
      'How many parts wait for the department’s answer, how many of them are overdue, and how many it answered.',
    permission: 'partner.reply',
    query: InboxQuery,
    response: z.object({
      open: z.number().int(),
      overdue: z.number().int(),
      answered: z.number().int(),
    }),
  },
  async ({ db, scope, query }) => inScope(db, scope, (tx) => countInbox(tx, scope, query)),
);

export const replyToPartRoute = defineRoute(
  {
    method: 'POST',
    path: '/partner/parts/:county/:id/replies',
    summary: 'A department takes, finishes or refuses its part; sent twice it is one answer.',
    permission: 'partner.reply',
    params: z.object({ county: z.coerce.number().int().min(100000).max(999999), id: z.uuid() }),
    body: z.object({
      kind: z.enum(['receive', 'finish', 'refuse']),
      receipt: z.string().trim().max(100).nullable().default(null),
      note: z.string().trim().max(500).nullable().default(null),
    }),
    response: z.object({ state: z.string() }),
  },
  async (asked) => {
    const { state } = await replyOnce(asked, asked.body);
    return { state };
  },
);
