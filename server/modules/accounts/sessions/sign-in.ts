import type { RegionCode } from '#kit/region-code.ts';
import { passwordFits } from '#platform/auth/password.ts';
import type { SessionStore } from '#platform/auth/session-store.ts';
import type { Visitor } from '#platform/auth/session.ts';
import { inScope, type Database } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { AccountRow } from '../get-account.ts';
import { ATTEMPTS_ALLOWED, countAttempt, lockedOut, lockFor } from './count-attempt.ts';
import { recordSignIn, type SignInOutcome } from './record-sign-in.ts';
import { countUnknownName, isUnknownNameLocked } from './unknown-names.ts';

const wrong = () =>
  new Problem('unauthenticated', 'wrong-credentials', '用户名或密码不对', { advice: '请核对后重新输入。' });
const stopped = () =>
  new Problem('forbidden', 'account-stopped', '账号已停用', { advice: '请联系系统管理员。' });

export interface SignInAttempt {
  readonly username: string;
  readonly password: string;
  readonly visitor: Visitor;
  readonly now: Date;
  /** Where attempts on unknown user names are recorded. */
  readonly siteRegion: RegionCode;
}

interface Verdict {
  readonly outcome: SignInOutcome;
  readonly token?: string;
  readonly problem?: Problem;
}

/** Answers as for an account: what is said does not tell whether there is one. */
const judgeUnknown = async (name: string, { password, now }: SignInAttempt): Promise<Verdict> => {
  const outcome = 'unknown-account';
  if (isUnknownNameLocked(name, now)) return { outcome, problem: lockedOut() };
  const isOver = countUnknownName(name, now);
  await passwordFits(undefined, password);
  return { outcome, problem: isOver ? lockedOut() : wrong() };
};

const judge = async (
  db: Database,
  store: SessionStore,
  account: AccountRow,
  attempt: SignInAttempt,
): Promise<Verdict> => {
  const { password, visitor, now } = attempt;
  const tried = await inScope(db, [], (tx) => countAttempt(tx, account.id, now));
  if (tried === undefined) return { outcome: 'locked', problem: lockedOut() };
  const { failed_attempts: attempts, password_hash: hash } = tried;
  const fits = attempts <= ATTEMPTS_ALLOWED && (await passwordFits(hash, password));
  return inScope(db, [], async (tx) => {
    if (!fits) {
      if (attempts >= ATTEMPTS_ALLOWED) await lockFor(tx, account.id, now);
      return { outcome: 'wrong-password', problem: attempts >= ATTEMPTS_ALLOWED ? lockedOut() : wrong() };
    }
    if (tried.state !== 'active') return { outcome: 'closed', problem: stopped() };
    // A reset or a lock since then ended every session: none begins by what it ended.
    const standing = await tx
      .updateTable('account')
      .set({ failed_attempts: 0, locked_until: null })
      .where('id', '=', account.id)
      .where('password_hash', '=', hash)
      .where('state', '=', 'active')
      .returning('id')
      .executeTakeFirst();
    if (!standing) return { outcome: 'wrong-password', problem: wrong() };
    return { outcome: 'signed-in', token: await store.start(tx, account.id, visitor) };
  });
};

/**
 * Checks a user name and a password and opens a session; answers its token. Every attempt is recorded.
 * Throws Problem 'wrong-credentials', 'locked-out' or 'account-stopped'; an unknown name and a wrong password look alike,
 * however often they are tried.
 */
export const signIn = async (db: Database, store: SessionStore, attempt: SignInAttempt): Promise<string> => {
  const username = attempt.username.trim().toLowerCase();
  const account = await db
    .selectFrom('account')
    .selectAll()
    .where('username', '=', username)
    .executeTakeFirst();
  const { outcome, token, problem } = account
    ? await judge(db, store, account, attempt)
    : await judgeUnknown(username, attempt);
  await inScope(db, [], (tx) =>
    recordSignIn(tx, {
      accountId: account?.id ?? null,
      region: account?.region_code ?? attempt.siteRegion,
      outcome,
      visitor: attempt.visitor,
      at: attempt.now,
    }),
  );
  if (token === undefined) throw problem ?? wrong();
  return token;
};
