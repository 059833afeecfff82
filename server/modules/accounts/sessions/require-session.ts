import type { SignedIn } from '#platform/auth/session.ts';
import { Problem } from '#platform/errors/problem.ts';

/** The session of a route that only people signed in reach. */
export const requireSession = (session: {
  readonly token: string | null;
  readonly signedIn: SignedIn | undefined;
}): { token: string; signedIn: SignedIn } => {
  const { token, signedIn } = session;
  if (token === null || !signedIn)
    throw new Problem('unauthenticated', 'not-signed-in', '尚未登录或登录已过期');
  return { token, signedIn };
};
