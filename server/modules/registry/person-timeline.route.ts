import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { getPerson } from './get-person.ts';
import { PersonParams } from './person-contracts.ts';
import { personTimeline } from './person-timeline.ts';

export const personTimelineRoute = defineRoute(
  {
    method: 'GET',
    path: '/people/:county/:id/timeline',
    summary: 'Acts on the file and work recorded about the person, latest first.',
    permission: 'people.read',
    params: PersonParams,
    response: z.object({
      rows: z.array(
        z.object({
          id: z.uuid(),
          kind: z.enum(['file', 'entry']),
          title: z.string(),
          detail: z.string(),
          effectiveOn: z.string(),
          recordedAt: z.string(),
          by: z.string(),
          entry: z.object({ ledger: z.string(), countyCode: z.number().int(), id: z.uuid() }).nullable(),
        }),
      ),
    }),
  },
  async ({ db, actor, scope, params }) => {
    const ref = { countyCode: params.county, id: params.id };
    await inScope(db, scope, (tx) => getPerson(tx, ref));
    // Entries show only on the lines the actor may read, which may be fewer or more than where files may be read.
    const seen = [...scope, ...actor.scopeFor('ledger.read')];
    return inScope(db, seen, async (tx) => ({ rows: await personTimeline(tx, ref) }));
  },
);
