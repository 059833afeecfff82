import { z } from 'zod';
import { appendActs, done, newAct, onceOnRow, stepWith, type RowStep } from '#modules/acts';
import { confidentialCounts, resendMany } from '#modules/messages';
import { personKey, readableNames } from '#modules/registry';
import type { Actor } from '#platform/auth/actor.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { getRectification } from './get-rectification.ts';
import {
  countRectifications,
  listRectifications,
  RECTIFICATION_VIEWS,
  RectificationsQuery,
} from './list-rectifications.ts';
import { presentRectifications, RectificationShape } from './present-rectification.ts';
import { ratingScopeKey, type RatingRef } from './rating-row.ts';
import { openText } from './seal-rating.ts';
import { takeRectificationStep } from './take-rectification-step.ts';

const Params = z.object({ county: z.coerce.number().int(), id: z.uuid() });
/** Messages about ratings are counted and never listed. */
const RATING_TEMPLATES = ['rating-invitation', 'rating-reminder'];
const Note = z.string().trim().min(1, '请写明情况').max(500);

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

export const ratingDeliveryRoute = defineRoute(
  {
    method: 'GET',
    path: '/rating-delivery',
    summary: 'How invitations to rate and reminders fared, as numbers; to whom they went is never listed.',
    permission: 'rating.handle',
    response: z.object({
      sent: z.number().int(),
      failed: z.number().int(),
      silent: z.number().int(),
      waiting: z.number().int(),
      filed: z.number().int(),
    }),
  },
  async ({ db, scope }) => inScope(db, scope, (tx) => confidentialCounts(tx, RATING_TEMPLATES)),
);

export const resendInvitationsRoute = defineRoute(
  {
    method: 'POST',
    path: '/rating-delivery/resends',
    summary:
      'Sends invitations and reminders that failed or were never answered for once more; to whom is never listed.',
    permission: 'rating.handle',
    response: z.object({ again: z.number().int() }),
  },
  async ({ db, actor, scope, requestKey }) =>
    inScope(db, scope, async (tx) => ({
      again: await resendMany(tx, { actor, requestKey }, { view: 'all' }, RATING_TEMPLATES),
    })),
);

export const showRectificationRoute = defineRoute(
  {
    method: 'GET',
    path: '/rating-rectifications/:county/:id',
    summary:
      'One bad rating with what the person wrote, for whoever puts it right; never for who did the work.',
    permission: 'rating.handle',
    params: Params,
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

export const takeRectificationStepRoute = defineRoute(
  {
    method: 'POST',
    path: '/rating-rectifications/:county/:id/steps',
    summary: 'Verifies, mends, calls back or closes a bad rating, in this order.',
    permission: 'rating.handle',
    params: Params,
    body: z.object({
      rowVersion: z.number().int(),
      step: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('verify'), isUpheld: z.boolean(), note: Note }),
        z.object({ kind: z.literal('mend'), note: Note }),
        z.object({
          kind: z.literal('call-back'),
          isReached: z.boolean(),
          isContent: z.boolean().nullable(),
          note: Note,
        }),
        z.object({ kind: z.literal('close'), note: Note }),
      ]),
    }),
    response: z.object({ done: z.literal(true) }),
  },
  (asked) => {
    const { rowVersion, step } = asked.body;
    return onceOnRow(asked, {
      ...stepWith(asked, (tx, context, ref) => takeRectificationStep(tx, context, ref, rowVersion, step)),
      present: done,
    });
  },
);

/** The number that was left. Throws Problem not-found where none was. */
const contactOf = async (tx: Tx, actor: Actor, ref: RatingRef): Promise<string> => {
  const { rating } = await getRectification(tx, actor, ref);
  const phone = openText(rating, rating.contact);
  if (phone !== null) return phone;
  throw new Problem('not-found', 'no-contact', '没有留下电话。', { advice: '已建档的请到本人档案中查看。' });
};

const recordContactShown: RowStep = (tx, context, { countyCode, id }) =>
  appendActs(tx, [
    newAct(context, {
      kind: 'rectification.contact',
      countyCode,
      subjectId: id,
      effectiveOn: today(),
      scopeKey: ratingScopeKey(countyCode),
      requestKey: context.requestKey,
      payload: {},
    }),
  ]);

export const revealContactRoute = defineRoute(
  {
    method: 'POST',
    path: '/rating-rectifications/:county/:id/contact',
    summary: 'The number somebody without a file left, to call back. Needs a reason; an act records it.',
    permission: 'rating.handle',
    params: Params,
    body: z.object({ reason: Note.max(200) }),
    response: z.object({ phone: z.string() }),
  },
  (asked) =>
    onceOnRow(asked, {
      ...stepWith(asked, recordContactShown, asked.body.reason),
      present: async (tx, ref) => ({ phone: await contactOf(tx, asked.actor, ref) }),
    }),
);
