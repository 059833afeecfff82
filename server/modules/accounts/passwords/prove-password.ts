import { passwordFits } from '#platform/auth/password.ts';
import type { SessionStore } from '#platform/auth/session-store.ts';
import type { Visitor } from '#platform/auth/session.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { ATTEMPTS_ALLOWED, countAttempt, lockedOut, lockFor } from '../sessions/count-attempt.ts';
import { recordSignIn } from '../sessions/record-sign-in.ts';
import { wrongPassword } from './refused-password.ts';

interface Proof {
  readonly accountId: string;
  readonly password: string;
  readonly visitor: Visitor;
  readonly now: Date;
}

/**
 * Somebody signed in shows that the password is known. Whoever sits before an open page guesses as seldom as at sign-in:
 * as many wrong ones in a row lock the account, and end its sessions. Throws Problem 'wrong-password' or 'locked-out'.
 */
export const provePassword = async (
  db: Database,
  store: SessionStore,
  { accountId, password, visitor, now }: Proof,
): Promise<void> => {
  const account = await inScope(db, [], (tx) => countAttempt(tx, accountId, now));
  if (account === undefined) throw lockedOut();
  const { failed_attempts: attempts } = account;
  const fits = attempts <= ATTEMPTS_ALLOWED && (await passwordFits(account.password_hash, password));
  const isOver = !fits && attempts >= ATTEMPTS_ALLOWED;
  await inScope(db, [], async (tx) => {
    if (fits) {
      await tx.updateTable('account').set({ failed_attempts: 0 }).where('id', '=', accountId).execute();
      return;
    }
    if (isOver) {
      await lockFor(tx, accountId, now);
      await store.endAllOf(tx, accountId);
    }
    await recordSignIn(tx, {
      accountId,
      region: account.region_code,
      outcome: 'wrong-password',
      visitor,
      at: now,
    });
  });
  if (isOver) {
    store.forget(accountId);
    throw lockedOut();
  }
  if (!fits) throw wrongPassword();
};
