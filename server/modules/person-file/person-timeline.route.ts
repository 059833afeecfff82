import { z } from 'zod';
import { PersonParams, requirePerson } from '#modules/registry';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { accountNames } from './account-names.ts';
import { readTimeline, timelineKinds } from './read-timeline.ts';
import { decodeTimelinePlace, encodeTimelinePlace } from './timeline-cursor.ts';

const Line = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  detail: z.string(),
  effectiveOn: z.string(),
  recordedAt: z.string(),
  by: z.string().describe('Who recorded it; empty when a command or a job did.'),
  href: z.string().nullable().describe('Page that shows it in full.'),
});

export const personTimelineRoute = defineRoute(
  {
    method: 'GET',
    path: '/people/:county/:id/timeline',
    summary: 'Acts on the file and work recorded about the person, latest first; by kind, page by page.',
    permission: 'people.read',
    params: PersonParams,
    query: z.object({
      kind: z.string().max(40).optional(),
      asOf: z.iso.date().optional(),
      after: z.string().max(300).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({
      rows: z.array(Line),
      next: z.string().nullable(),
      kinds: z.array(z.object({ code: z.string(), title: z.string() })),
    }),
  },
  async ({ db, actor, scope, params, query }) => {
    const ref = { countyCode: params.county, id: params.id };
    await inScope(db, scope, (tx) => requirePerson(tx, ref));
    const { lines, hasMore } = await readTimeline(db, actor, {
      ref,
      asOf: query.asOf ?? null,
      kind: query.kind ?? null,
      before: query.after ? decodeTimelinePlace(query.after) : null,
      size: query.size,
    });
    const ids = lines.map(({ accountId }) => accountId);
    const names = await inScope(db, scope, (tx) => accountNames(tx, ids));
    const last = lines.at(-1);
    return {
      rows: lines.map(({ accountId, recordedAt, ...line }) => ({
        ...line,
        recordedAt: recordedAt.toISOString(),
        by: names.get(accountId) ?? '',
      })),
      next: hasMore && last ? encodeTimelinePlace(last) : null,
      kinds: timelineKinds(actor).map(({ code, title }) => ({ code, title })),
    };
  },
);
