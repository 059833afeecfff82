import { decrypt, encrypt } from '#platform/crypto/authenticated-sm4.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { newDataKey, unwrapDataKey, wrapDataKey } from '#platform/crypto/data-key.ts';

/** A phone number of somebody without a file, as it lies in the database. */
export interface SealedNumber {
  readonly envelope: Buffer;
  readonly wrapped_key: Buffer;
  readonly key_version: number;
}

/** Seals a number under a fresh key of its own. */
export const sealNumber = (phone: string): SealedNumber => {
  const key = newDataKey();
  const { wrapped, version } = wrapDataKey(currentKeyring(), key);
  return { envelope: encrypt(key, Buffer.from(phone)), wrapped_key: wrapped, key_version: version };
};

/** Opens what `sealNumber` closed; null when there is none. */
export const openNumber = (sealed: {
  readonly envelope: Buffer | null;
  readonly wrapped_key: Buffer | null;
  readonly key_version: number | null;
}): string | null => {
  const { envelope, wrapped_key: wrapped, key_version: version } = sealed;
  if (envelope === null || wrapped === null || version === null) return null;
  return decrypt(unwrapDataKey(currentKeyring(), { wrapped, version }), envelope).toString('utf8');
};
