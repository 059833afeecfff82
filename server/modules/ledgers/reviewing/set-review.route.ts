import { z } from 'zod';
import { countyOf } from '#kit';
import { contextOf, onceOnly } from '#modules/acts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { LedgerParams } from '../entry-contracts.ts';
import { getLedger } from '../get-ledger.ts';
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
  async ({ db, scope, params, body, ...asked }) => {
    const ledger = getLedger(params.ledger);
    const context = contextOf(asked);
    const decided = await onceOnly(db, scope, context, {
      countyCode: countyOf(body.region),
      kind: 'ledger.set-review',
      act: async (tx) => present(await setReview(tx, context, ledger, body)),
      recall: async (tx, act) => {
        const reviews = await listReviews(tx, act.county_code);
        return present(reviews.find(({ id }) => id === act.subject_id)!);
      },
    });
    // Once more after the commit: an entry may have asked while the decision was not yet to be seen.
    forgetReviews();
    return decided;
  },
);
