import { randomBytes } from 'node:crypto';
import { sm3 } from '../crypto/sm3.ts';
import type { Database, Tx } from '../db/database.ts';
import type { AccessBook } from './access-book.ts';
import { loadSession, type StoredSession } from './load-session.ts';
import { deviceOf, IDLE_MINUTES, LONGEST_HOURS, type SignedIn, type Visitor } from './session.ts';

const MINUTE = 60_000;
/** A change made elsewhere (lock, new post) is felt after this long at the latest; a busy clerk costs one query per span. */
const KEPT_MS = 5_000;
/** last_seen_at is written at most this often. */
const TOUCH_MS = MINUTE;

interface Kept extends StoredSession {
  readonly readAt: number;
  seenAt: number;
  touchedAt: number;
}

const newToken = (): string => randomBytes(32).toString('base64url');

/** The sign-in sessions: kept in the database by digest, and in memory for a few seconds. `clock` is the server's time. */
export class SessionStore {
  readonly #db: Database;
  readonly #book: AccessBook;
  readonly #clock: () => Date;
  readonly #kept = new Map<string, Kept>();

  constructor(db: Database, book: AccessBook, clock: () => Date = () => new Date()) {
    this.#db = db;
    this.#book = book;
    this.#clock = clock;
  }

  /** Opens a session with a fresh token, whatever token the visitor came with. */
  async start(tx: Tx, accountId: string, visitor: Visitor): Promise<string> {
    const token = newToken();
    const now = this.#clock();
    await tx.deleteFrom('sign_in_session').where('expires_at', '<', now).execute();
    await tx
      .insertInto('sign_in_session')
      .values({
        token_digest: sm3(token),
        account_id: accountId,
        csrf_token: newToken(),
        created_at: now,
        last_seen_at: now,
        expires_at: new Date(now.getTime() + LONGEST_HOURS * 60 * MINUTE),
        address: visitor.address,
        device: deviceOf(visitor),
      })
      .execute();
    return token;
  }

  /**
   * Who holds this token, unless it is unknown, idle too long or too old. A request an open page makes by itself is
   * answered and is no sign that somebody sits before it: it does not put off the idle limit.
   */
  async find(token: string, visitor: Visitor, { isByItself = false } = {}): Promise<SignedIn | undefined> {
    const digest = sm3(token);
    const key = digest.toString('hex');
    const now = this.#clock().getTime();
    const kept = await this.#read(key, digest, visitor, now);
    if (!kept) return undefined;
    if (now >= kept.expiresAt.getTime() || now - kept.seenAt > IDLE_MINUTES * MINUTE) {
      this.#kept.delete(key);
      await this.#db.deleteFrom('sign_in_session').where('token_digest', '=', digest).execute();
      return undefined;
    }
    if (isByItself) return kept.signedIn;
    kept.seenAt = now;
    if (now - kept.touchedAt > TOUCH_MS) await this.#touch(digest, kept, now);
    return kept.signedIn;
  }

  /** Works as another post of the same account from now on. The caller has checked that it is held. */
  async choosePost(token: string, postId: string): Promise<void> {
    const digest = sm3(token);
    await this.#db
      .updateTable('sign_in_session')
      .set({ post_id: postId })
      .where('token_digest', '=', digest)
      .execute();
    this.#kept.delete(digest.toString('hex'));
  }

  async end(token: string): Promise<void> {
    const digest = sm3(token);
    this.#kept.delete(digest.toString('hex'));
    await this.#db.deleteFrom('sign_in_session').where('token_digest', '=', digest).execute();
  }

  /** Ends every session of an account: after a lock, a reset or a change of password. */
  async endAllOf(tx: Tx, accountId: string): Promise<void> {
    await tx.deleteFrom('sign_in_session').where('account_id', '=', accountId).execute();
    this.forget(accountId);
  }

  /** Reads the account afresh at its next request: after its posts changed. */
  forget(accountId: string): void {
    for (const [key, kept] of this.#kept)
      if (kept.signedIn.actor.accountId === accountId) this.#kept.delete(key);
  }

  async #read(key: string, digest: Buffer, visitor: Visitor, now: number): Promise<Kept | undefined> {
    const known = this.#kept.get(key);
    // Time may be set back: what seems to have been read later than now is read afresh.
    if (known && now >= known.readAt && now - known.readAt < KEPT_MS) return known;
    const stored = await loadSession(this.#db, this.#book, digest, visitor, new Date(now));
    if (!stored) {
      this.#kept.delete(key);
      return undefined;
    }
    const lastSeen = stored.lastSeenAt.getTime();
    const seenAt = Math.max(lastSeen, known?.seenAt ?? 0);
    const kept: Kept = {
      ...stored,
      readAt: now,
      seenAt,
      touchedAt: Math.max(lastSeen, known?.touchedAt ?? 0),
    };
    this.#sweep(now);
    this.#kept.set(key, kept);
    return kept;
  }

  /** Drops what nobody asked for lately, so that memory does not grow with the number of sign-ins. */
  #sweep(now: number): void {
    if (this.#kept.size < 2_000) return;
    for (const [key, kept] of this.#kept) if (now - kept.seenAt > KEPT_MS) this.#kept.delete(key);
  }

  async #touch(digest: Buffer, kept: Kept, now: number): Promise<void> {
    kept.touchedAt = now;
    await this.#db
      .updateTable('sign_in_session')
      .set({ last_seen_at: new Date(now) })
      .where('token_digest', '=', digest)
      .execute();
  }
}
