import { ApiError } from '../../api/api-error.ts';
import type { EntryEvent } from './entry-moves.ts';

export interface Judgement {
  readonly event: Extract<EntryEvent, 'lose' | 'postpone' | 'refuse'>;
  /** Nobody is signed in any more, or somebody else: to be asked for. */
  readonly isSignedOut: boolean;
}

/** Refused before the server looked at the entry, since it does not take the sender for who it is. */
const BEFORE_LOOKING = ['csrf-token', 'foreign-page', 'must-change-password'];

/** What a failed sending says: no answer, not looked at, or not taken as it is. */
export const judgeFailure = (error: unknown): Judgement => {
  if (!(error instanceof ApiError)) return { event: 'lose', isSignedOut: false };
  const { status, code } = error;
  if (status === 401 || BEFORE_LOOKING.includes(code)) return { event: 'postpone', isSignedOut: true };
  if (status === 429) return { event: 'postpone', isSignedOut: false };
  // 408 and what a proxy says in the server's place leave open whether it was recorded.
  const isOpen = status === 0 || status === 408 || status >= 500;
  return { event: isOpen ? 'lose' : 'refuse', isSignedOut: false };
};
