import { BAD_LEVELS, RATING_QUESTIONS } from '#definitions/ratings/rating-rules.ts';
import { scopeOver } from '#platform/auth/scope.ts';
import { nobody } from '#platform/auth/account-actor.ts';
import { today } from '#platform/calendar/today.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { changeRating, lockRating } from './change-rating.ts';
import { openRectification } from './open-rectification.ts';
import { countyRegion, OFFICE, type RatingMode, type RatingRow } from './rating-row.ts';
import { openToken } from './rating-tokens.ts';
import { sealText } from './seal-rating.ts';

export interface GivenRating {
  readonly level: string;
  readonly scores: Readonly<Record<string, number>>;
  readonly comment: string | null;
}

/** How a rating stands for whoever opens its link. */
export type RatingStanding = 'open' | 'rated' | 'expired';

const badToken = () =>
  new Problem('not-found', 'rating-link-unknown', '这个评价链接不正确或已失效。', {
    advice: '请从收到的消息里重新打开，或联系为您办事的服务站。',
  });

/** Nobody is named in the act: not by account, not by address, not by browser. */
const ANONYMOUS = { actor: nobody('rating'), requestKey: null };

const scopeOf = (countyCode: number) => scopeOver([OFFICE.number], countyRegion(countyCode));

export const standingOf = (row: RatingRow): RatingStanding =>
  row.state === 'rated' ? 'rated' : row.state === 'expired' || row.expires_on < today() ? 'expired' : 'open';

export interface OpenedRating {
  readonly row: RatingRow;
  readonly mode: RatingMode;
}

/** What a link opens. Throws Problem 'rating-link-unknown'. */
export const openRating = async (db: Database, token: string): Promise<OpenedRating> => {
  const opened = openToken(token);
  if (opened === null) throw badToken();
  const row = await inScope(db, scopeOf(opened.countyCode), (tx) => lockRating(tx, opened));
  if (!row) throw badToken();
  return { row, mode: opened.mode };
};

const requireScores = (mode: RatingMode, scores: GivenRating['scores']): void => {
  const known = RATING_QUESTIONS[mode].map(({ code }) => code);
  if (Object.keys(scores).every((code) => known.includes(code))) return;
  throw new Problem('invalid', 'rating-scores', '评分项目与这次服务不符。', {
    advice: '请刷新页面后重新评价。',
  });
};

/**
 * Rates by a link, once. A second rating of the same service changes nothing and is answered as the first was: whoever
 * holds the tablet afterwards learns nothing. Throws Problem for a link that is not ours or too late.
 */
export const giveRating = async (db: Database, token: string, given: GivenRating): Promise<void> => {
  const opened = openToken(token);
  if (opened === null) throw badToken();
  requireScores(opened.mode, given.scores);
  await inScope(db, scopeOf(opened.countyCode), async (tx) => {
    const row = await lockRating(tx, opened);
    if (!row) throw badToken();
    const standing = standingOf(row);
    if (standing === 'rated') return;
    if (standing === 'expired')
      throw new Problem('conflict', 'rating-expired', `评价已于${row.expires_on}截止。`, {
        advice: '有意见可以向服务站或退役军人事务局反映。',
      });
    await changeRating(tx, ANONYMOUS, opened, 'give', {
      state: 'rated',
      mode: opened.mode,
      level: given.level,
      scores: given.scores,
      comment: sealText(row, given.comment),
      ratedOn: today(),
    });
    if (BAD_LEVELS.includes(given.level)) await openRectification(tx, row);
  });
};
