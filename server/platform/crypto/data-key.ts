import { decrypt, encrypt, KEY_LENGTH } from './authenticated-sm4.ts';
import type { Keyring } from './keyring.ts';
import { randomBytes } from './random-bytes.ts';

/** A person's own key, as stored: wrapped under a master key of a version. */
export interface WrappedKey {
  readonly wrapped: Buffer;
  readonly version: number;
}

export const newDataKey = (): Buffer => randomBytes(KEY_LENGTH);

export const wrapDataKey = (keyring: Keyring, dataKey: Uint8Array): WrappedKey => ({
  wrapped: encrypt(keyring.masterKey(keyring.currentMaster), dataKey),
  version: keyring.currentMaster,
});

export const unwrapDataKey = (keyring: Keyring, { wrapped, version }: WrappedKey): Buffer =>
  decrypt(keyring.masterKey(version), wrapped);
