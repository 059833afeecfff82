import { sql } from 'kysely';
import type { Actor } from '#platform/auth/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { lockRating } from './change-rating.ts';
import type { RatingRef, RatingRow, RectificationRow } from './rating-row.ts';

export interface OpenedRectification {
  readonly matter: RectificationRow;
  readonly rating: RatingRow;
}

/**
 * The matter of a bad rating in scope, locked, with the rating. Whoever did the work that was rated is told the same as one
 * for whom there is none. Throws Problem 'rectification-unknown'.
 */
export const getRectification = async (
  tx: Tx,
  actor: Actor,
  ref: RatingRef,
): Promise<OpenedRectification> => {
  const { rows } = await sql<RectificationRow>`
    select * from rating_rectification where county_code = ${ref.countyCode} and id = ${ref.id} for update
  `.execute(tx);
  const rating = await lockRating(tx, ref);
  const matter = rows[0];
  if (matter && rating && !rating.handled_by.includes(actor.accountId)) return { matter, rating };
  throw new Problem('not-found', 'rectification-unknown', '没有找到这件差评，或不由您办理。', {
    advice: '经办过该事项的人不能办理对它的差评；请刷新列表。',
  });
};
