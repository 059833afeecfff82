import { sql } from 'kysely';
import { z } from 'zod';
import { ledgers } from '#definitions';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { entriesWithin } from '../listing/entries-within.ts';

export const entryStandingRoute = defineRoute(
  {
    method: 'GET',
    path: '/entry-standing',
    summary:
      'How the entries of a line or ledger stand in an area of a county over some days: counted, waiting, returned, late. Asked before a period is closed, and after.',
    permission: 'ledger.read',
    query: z.object({
      region: z.coerce
        .number()
        .int()
        .min(1e11)
        .max(1e12 - 1),
      line: z.string().max(60),
      ledger: z.string().max(60).optional(),
      from: z.iso.date(),
      to: z.iso.date(),
    }),
    response: z.object({
      ledgers: z.array(
        z.object({
          ledger: z.string(),
          title: z.string(),
          accepted: z.number().int(),
          submitted: z.number().int(),
          returned: z.number().int(),
          late: z.number().int(),
        }),
      ),
    }),
  },
  async ({ db, scope, query }) => {
    const asked = ledgers.filter(
      ({ code, line }) => line === query.line && (query.ledger === undefined || code === query.ledger),
    );
    const { rows } = await inScope(db, scope, (tx) =>
      sql<{ ledger: string; accepted: number; submitted: number; returned: number; late: number }>`
        select e.ledger, count(*) filter (where e.state = 'accepted') as accepted,
          count(*) filter (where e.state = 'submitted') as submitted,
          count(*) filter (where e.state = 'returned') as returned,
          count(*) filter (where e.late) as late
        from ledger_entry e where ${entriesWithin(asked, query.region, query)} group by e.ledger
      `.execute(tx),
    );
    const found = new Map(rows.map((row) => [row.ledger, row]));
    return {
      ledgers: asked.map(({ code, title }) => {
        const { accepted = 0, submitted = 0, returned = 0, late = 0 } = found.get(code) ?? {};
        return { ledger: code, title, accepted, submitted, returned, late };
      }),
    };
  },
);
