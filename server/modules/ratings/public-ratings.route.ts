import { z } from 'zod';
import { findCodeList } from '#definitions';
import { RATING_QUESTIONS } from '#definitions/ratings/rating-rules.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { giveRating, openRating, standingOf } from './give-rating.ts';

const LEVELS = findCodeList('satisfaction')!.entries;
const Token = z.string().regex(/^[\w-]{48}$/, '链接不完整');
const Option = z.object({ code: z.string(), label: z.string() });

export const openRatingRoute = defineRoute(
  {
    method: 'POST',
    path: '/public/ratings/opened',
    summary:
      'Opens an invitation to rate by the secret part of its link, which stands in the body so that no log keeps it. Names the service, never the person.',
    permission: 'public',
    limit: 'public-link',
    body: z.object({ token: Token }),
    response: z.object({
      bureau: z.string(),
      item: z.string(),
      servedOn: z.string(),
      expiresOn: z.string(),
      standing: z.enum(['open', 'rated', 'expired']),
      levels: z.array(Option),
      questions: z.array(Option),
    }),
  },
  async ({ db, site, body }) => {
    const { row, mode } = await openRating(db, body.token);
    const standing = standingOf(row);
    return {
      bureau: site.name,
      item: row.item_title,
      servedOn: row.served_on,
      expiresOn: row.expires_on,
      // The tablet stays at the window: whoever takes it up next must not learn whether the person before rated.
      standing: mode === 'offline' && standing === 'rated' ? ('open' as const) : standing,
      levels: LEVELS.map(({ code, label }) => ({ code, label })),
      questions: RATING_QUESTIONS[mode].map(({ code, label }) => ({ code, label })),
    };
  },
);

export const giveRatingRoute = defineRoute(
  {
    method: 'POST',
    path: '/public/ratings',
    summary:
      'Rates one service by the secret part of a link, once; the same answer whether it was rated before.',
    permission: 'public',
    limit: 'public-link',
    body: z.object({
      token: Token,
      level: z.enum(LEVELS.map(({ code }) => code) as [string, ...string[]]),
      scores: z.record(z.string().max(30), z.number().int().min(1).max(5)).default({}),
      comment: z.string().trim().max(500).default(''),
    }),
    response: z.object({ received: z.literal(true) }),
  },
  async ({ db, body }) => {
    await giveRating(db, body.token, { ...body, comment: body.comment === '' ? null : body.comment });
    return { received: true as const };
  },
);
