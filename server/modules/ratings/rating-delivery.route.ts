import { z } from 'zod';
import { confidentialCounts, resendMany } from '#modules/messages';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';

/** Messages about ratings are counted and never listed. */
const RATING_TEMPLATES = ['rating-invitation', 'rating-reminder'];

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
  async ({ db, actor, scope, requestKey }) => ({
    again: await resendMany(db, scope, { actor, requestKey }, { view: 'all' }, RATING_TEMPLATES),
  }),
);
