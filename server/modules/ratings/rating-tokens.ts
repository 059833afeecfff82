import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { readToken, signToken } from '#platform/crypto/signed-token.ts';
import type { RatingMode, RatingRef } from './rating-row.ts';

/** The link of a message rates a service as it looks from outside; the tablet of a window one done face to face. */
const PURPOSES: Readonly<Record<RatingMode, string>> = { online: 'rating', offline: 'rating-tablet' };

export const tabletToken = (ref: RatingRef): string => signToken(currentKeyring(), PURPOSES.offline, ref);

/** What a token opens and by which way it came; null when it is not ours. */
export const openToken = (token: string): (RatingRef & { readonly mode: RatingMode }) | null => {
  for (const mode of ['online', 'offline'] as const) {
    const ref = readToken(currentKeyring(), PURPOSES[mode], token);
    if (ref !== null) return { ...ref, mode };
  }
  return null;
};
