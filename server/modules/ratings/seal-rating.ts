import { decrypt, encrypt } from '#platform/crypto/authenticated-sm4.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { newDataKey, unwrapDataKey, wrapDataKey } from '#platform/crypto/data-key.ts';
import type { RatingRow } from './rating-row.ts';

/** A key of the rating's own, as it lies in the database. */
export const newRatingKey = () => {
  const { wrapped, version } = wrapDataKey(currentKeyring(), newDataKey());
  return { wrapped_key: wrapped, key_version: version };
};

type Keyed = Pick<RatingRow, 'wrapped_key' | 'key_version'>;

const keyOf = ({ wrapped_key: wrapped, key_version: version }: Keyed): Buffer =>
  unwrapDataKey(currentKeyring(), { wrapped, version });

/** Seals a text under the rating's key; nothing stays nothing. */
export const sealText = (row: Keyed, text: string | null): Buffer | null =>
  text === null ? null : encrypt(keyOf(row), Buffer.from(text));

export const openText = (row: Keyed, sealed: Buffer | null): string | null =>
  sealed === null ? null : decrypt(keyOf(row), sealed).toString('utf8');
