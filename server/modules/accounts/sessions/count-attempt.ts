import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { AccountRow } from '../get-account.ts';

/** Wrong passwords in a row that lock an account, and for how long. */
export const ATTEMPTS_ALLOWED = 5;
const LOCKED_MINUTES = 15;

export const lockedOut = () =>
  new Problem('forbidden', 'locked-out', `密码连续输错 ${ATTEMPTS_ALLOWED} 次，账号已锁定`, {
    advice: `请 ${LOCKED_MINUTES} 分钟后再试，或请系统管理员解锁。`,
  });

/**
 * Counts the attempt before the password is looked at, so that many attempts at once cannot pass the limit.
 * Answers the account with the number of attempts since the last success as it stands then, after any change that was
 * being written; nothing while it is locked.
 */
export const countAttempt = (tx: Tx, id: string, now: Date): Promise<AccountRow | undefined> =>
  tx
    .updateTable('account')
    .set({
      failed_attempts: sql<number>`case when locked_until is null then failed_attempts else 0 end + 1`,
      locked_until: null,
    })
    .where('id', '=', id)
    .where((either) => either.or([either('locked_until', 'is', null), either('locked_until', '<=', now)]))
    .returningAll()
    .executeTakeFirst();

/** Until when a lock that begins now lasts. */
export const lockEnd = (now: Date): Date => new Date(now.getTime() + LOCKED_MINUTES * 60_000);

export const lockFor = async (tx: Tx, id: string, now: Date): Promise<void> => {
  await tx
    .updateTable('account')
    .set({ locked_until: lockEnd(now) })
    .where('id', '=', id)
    .execute();
};
