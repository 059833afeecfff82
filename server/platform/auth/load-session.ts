import type { AccessBook } from './access-book.ts';
import { accountActor } from './account-actor.ts';
import type { ActorPost } from './actor.ts';
import { today } from '../calendar/today.ts';
import type { Database } from '../db/database.ts';
import { deviceOf, type SignedIn, type Visitor } from './session.ts';

export interface StoredSession {
  readonly signedIn: SignedIn;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

/** GB/T 22239-2019 §8.1.4 asks for a regular change of passwords. */
const PASSWORD_LASTS_DAYS = 180;
const DAY_MS = 86_400_000;

/** Demonstration accounts keep their published password. */
const isTooOld = (
  account: { password_changed_at: Date | string; is_demonstration: boolean },
  now: Date,
): boolean =>
  !account.is_demonstration &&
  now.getTime() - new Date(account.password_changed_at).getTime() > PASSWORD_LASTS_DAYS * DAY_MS;

const postsOf = async (db: Database, accountId: string, day: string): Promise<ActorPost[]> => {
  const rows = await db
    .selectFrom('post')
    .select(['id', 'role', 'title', 'region_code', 'lines'])
    .where('account_id', '=', accountId)
    .where('valid_from', '<=', day)
    .where((either) => either.or([either('valid_to', 'is', null), either('valid_to', '>', day)]))
    .orderBy('is_primary', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    title: row.title,
    region: row.region_code,
    lines: row.lines,
  }));
};

/** Reads a session with its account and the posts held on the day of `now`; nothing when there is none or the account is not active. */
export const loadSession = async (
  db: Database,
  book: AccessBook,
  digest: Buffer,
  visitor: Visitor,
  now: Date,
): Promise<StoredSession | undefined> => {
  const row = await db
    .selectFrom('sign_in_session as session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select([
      'account.id',
      'account.username',
      'account.display_name',
      'account.must_change_password',
      'account.password_changed_at',
      'account.is_demonstration',
      'session.csrf_token',
      'session.post_id',
      'session.last_seen_at',
      'session.expires_at',
    ])
    .where('session.token_digest', '=', digest)
    .where('account.state', '=', 'active')
    .executeTakeFirst();
  if (!row) return undefined;
  const posts = await postsOf(db, row.id, today(now));
  const post = posts.find((one) => one.id === row.post_id) ?? posts[0];
  return {
    lastSeenAt: new Date(row.last_seen_at),
    expiresAt: new Date(row.expires_at),
    signedIn: {
      username: row.username,
      mustChangePassword: row.must_change_password || isTooOld(row, now),
      csrfToken: row.csrf_token,
      actor: accountActor(book, {
        accountId: row.id,
        displayName: row.display_name,
        posts,
        postId: post?.id ?? null,
        device: deviceOf(visitor),
      }),
    },
  };
};
