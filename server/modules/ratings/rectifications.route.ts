import { z } from 'zod';
import { personKey, readableNames } from '#modules/registry';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { getRectification } from './get-rectification.ts';
import {
  countRectifications,
  listRectifications,
  RECTIFICATION_VIEWS,
  RectificationsQuery,
} from './list-rectifications.ts';
import { presentRectifications, RectificationParams, RectificationShape } from './present-rectification.ts';
import { openText } from './seal-rating.ts';

export const listRectificationsRoute = defineRoute(
  {
    method: 'GET',
    path: '/rating-rectifications',
    summary: 'Bad ratings to put right, the earliest due first; those about one’s own work are left out.',
    permission: 'rating.handle',
    query: RectificationsQuery.extend({
      after: z.string().max(60).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(RectificationShape), next: z.string().nullable() }),
  },
  async ({ db, actor, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const { after, size, ...filter } = query;
      const page = await listRectifications(tx, actor, filter, size, after);
      return { rows: await presentRectifications(tx, page.rows), next: page.next };
    }),
);

export const countRectificationsRoute = defineRoute(
  {
    method: 'GET',
    path: '/rating-rectifications/count',
    summary: 'How many bad ratings stand at each step, and how many are overdue.',
    permission: 'rating.handle',
    query: RectificationsQuery.pick({ region: true }),
    response: z.object(
      Object.fromEntries(RECTIFICATION_VIEWS.map((view) => [view, z.number().int()])) as Record<
        (typeof RECTIFICATION_VIEWS)[number],
        z.ZodNumber
      >,
    ),
  },
  async ({ db, actor, scope, query }) => inScope(db, scope, (tx) => countRectifications(tx, actor, query)),
);

export const showRectificationRoute = defineRoute(
  {
    method: 'GET',
    path: '/rating-rectifications/:county/:id',
    summary:
      'One bad rating with what the person wrote, for whoever puts it right; never for who did the work.',
    permission: 'rating.handle',
    params: RectificationParams,
    response: RectificationShape.extend({
      servedOn: z.string(),
      scores: z.record(z.string(), z.number()),
      mode: z.string().nullable(),
      comment: z.string().nullable(),
      person: z.object({ countyCode: z.number().int(), id: z.uuid(), name: z.string() }).nullable(),
      hasContact: z.boolean().describe('A number was left by somebody without a file.'),
      verifiedWhy: z.string().nullable(),
      mendedWhat: z.string().nullable(),
      isContent: z.boolean().nullable(),
      calledNote: z.string().nullable(),
      closedNote: z.string().nullable(),
    }),
  },
  async ({ db, actor, scope, params }) =>
    inScope(db, scope, async (tx) => {
      const { matter, rating } = await getRectification(tx, actor, {
        countyCode: params.county,
        id: params.id,
      });
      const [shown] = await presentRectifications(tx, [
        { ...matter, item_title: rating.item_title, level: rating.level ?? '' },
      ]);
      const ref =
        rating.person_county !== null && rating.person_id !== null
          ? { countyCode: rating.person_county, id: rating.person_id }
          : null;
      const names = ref
        ? await readableNames(tx, actor.scopeFor('people.read'), [ref])
        : new Map<string, string>();
      const name = ref ? names.get(personKey(ref)) : undefined;
      return {
        ...shown!,
        servedOn: rating.served_on,
        scores: (rating.scores ?? {}) as Record<string, number>,
        mode: rating.mode,
        comment: openText(rating, rating.comment),
        person: ref && name !== undefined ? { ...ref, name } : null,
        hasContact: rating.contact !== null,
        verifiedWhy: matter.verified_why,
        mendedWhat: matter.mended_what,
        isContent: matter.is_content,
        calledNote: matter.called_note,
        closedNote: matter.closed_note,
      };
    }),
);
