import { z } from 'zod';
import { countyOf } from '#kit';
import { findActByRequest } from '#modules/acts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { LedgerParams } from './entry-contracts.ts';
import { getLedger } from './get-ledger.ts';
import { forgetReviews } from './review-cache.ts';
import { listReviews, setReview, type ReviewRow } from './set-review.ts';

const Steps = z.array(z.enum(['township', 'county'])).max(2);
const County = z.coerce
  .number()
  .int()
  .min(1e11)
  .max(1e12 - 1)
  .multipleOf(1e6)
  .describe('A county: 990101000000.');
const Review = z.object({ ledger: z.string(), steps: Steps, rowVersion: z.number().int() });

const present = (row: ReviewRow) => ({
  ledger: row.ledger,
  steps: row.steps as z.infer<typeof Steps>,
  rowVersion: row.row_version,
});

export const listReviewsRoute = defineRoute(
  {
    method: 'GET',
    path: '/ledger-reviews',
    summary: 'Which ledgers of a county pass which desks before they count; ledgers left out count at once.',
    permission: 'ledger.read',
    query: z.object({ region: County }),
    response: z.object({ reviews: z.array(Review) }),
  },
  async ({ db, scope, query }) => ({
    reviews: (await inScope(db, scope, (tx) => listReviews(tx, countyOf(query.region)))).map(present),
  }),
);

export const setReviewRoute = defineRoute(
  {
    method: 'POST',
    path: '/ledgers/:ledger/review',
    summary: 'Decides which desks the entries of a ledger pass in a county before they count.',
    permission: 'ledger.close',
    params: LedgerParams,
    body: z.object({ region: County, steps: Steps, rowVersion: z.number().int().min(0) }),
    response: Review,
  },
  async ({ db, actor, scope, params, body, requestKey }) => {
    const ledger = getLedger(params.ledger);
    const context = { actor, requestKey };
    const decided = await inScope(db, scope, async (tx) => {
      const repeated = await findActByRequest(tx, countyOf(body.region), context);
      if (!repeated) return present(await setReview(tx, context, ledger, body));
      const reviews = await listReviews(tx, countyOf(body.region));
      return present(reviews.find((row) => row.ledger === ledger.code)!);
    });
    // Once more after the commit: an entry may have asked while the decision was not yet to be seen.
    forgetReviews();
    return decided;
  },
);
