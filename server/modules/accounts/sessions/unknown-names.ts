import { ATTEMPTS_ALLOWED, lockEnd } from './count-attempt.ts';

interface Tried {
  readonly attempts: number;
  readonly lockedUntil: Date | null;
}

/** Names that somebody keeps trying; beyond them the oldest is forgotten. */
const MOST_NAMES = 10_000;
const tried = new Map<string, Tried>();

const keep = (name: string, what: Tried): void => {
  tried.delete(name);
  const [oldest] = tried.keys();
  if (tried.size >= MOST_NAMES && oldest !== undefined) tried.delete(oldest);
  tried.set(name, what);
};

/**
 * Whether a name that nobody has answers as a locked account would by now: as many wrong passwords lock it for as long, so
 * that the answer does not tell which names exist. Kept in memory; a restart forgets it, as nobody's account is at stake.
 */
export const isUnknownNameLocked = (name: string, now: Date): boolean => {
  const { lockedUntil = null } = tried.get(name) ?? {};
  return lockedUntil !== null && lockedUntil > now;
};

/** Counts a wrong password under a name that nobody has. Answers whether that was one too many. */
export const countUnknownName = (name: string, now: Date): boolean => {
  const before = tried.get(name);
  const attempts = (before && before.lockedUntil === null ? before.attempts : 0) + 1;
  const isOver = attempts >= ATTEMPTS_ALLOWED;
  keep(name, { attempts, lockedUntil: isOver ? lockEnd(now) : null });
  return isOver;
};
