import { sql } from 'kysely';
import { z } from 'zod';
import { findServiceItem } from '#definitions';
import { regionNames } from '#modules/regions';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import type { PartRow } from './part-row.ts';
import { replyToPart } from './parts.ts';
import { PartShape, presentPart } from './present-part.ts';

const InboxPart = PartShape.extend({ itemTitle: z.string(), name: z.string(), regionName: z.string() });

export const partnerInboxRoute = defineRoute(
  {
    method: 'GET',
    path: '/partner/parts',
    summary: 'What a department was sent in joint matters: what waits for its answer first, by the due day.',
    permission: 'partner.reply',
    query: z.object({ view: z.enum(['open', 'answered']).default('open') }),
    response: z.object({ rows: z.array(InboxPart) }),
  },
  async ({ db, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const { rows } =
        query.view === 'open'
          ? await sql<PartRow>`
              select * from case_part where (select current_scope()) @> partner_key and state in ('sent', 'received')
              order by due_on, id limit 200
            `.execute(tx)
          : await sql<PartRow>`
              select * from case_part where (select current_scope()) @> partner_key and state in ('done', 'refused')
              order by answered_on desc, id limit 200
            `.execute(tx);
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
      };
    }),
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
  async ({ db, actor, scope, params, body, requestKey }) => {
    const ref = { countyCode: params.county, id: params.id };
    const row = await inScope(db, scope, (tx) => replyToPart(tx, { actor, requestKey }, ref, body));
    return { state: row.state };
  },
);
