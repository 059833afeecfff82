import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import { randomBytes } from './random-bytes.ts';
import { hmacSm3 } from './sm3.ts';

/** 16 bytes for SM4 (GB/T 32907) followed by 16 bytes for HMAC-SM3. */
export const KEY_LENGTH = 32;
const HALF = 16;
const MAC_LENGTH = 32;

/** A key of `KEY_LENGTH` bytes made ready: one half ciphers, the other authenticates. */
export interface SealingKey {
  readonly cipher: KeyObject;
  readonly mac: KeyObject;
}

/** Makes a key ready. Keys that serve often are made ready once; a person's own key serves once at a time. */
export const sealingKey = (key: Uint8Array): SealingKey => ({
  cipher: createSecretKey(key.subarray(0, HALF)),
  mac: createSecretKey(key.subarray(HALF)),
});

const ready = (key: SealingKey | Uint8Array): SealingKey =>
  key instanceof Uint8Array ? sealingKey(key) : key;

/** SM4-CBC, then HMAC-SM3 over iv and ciphertext: iv ‖ ciphertext ‖ mac. */
export const encrypt = (key: SealingKey | Uint8Array, plain: Uint8Array): Buffer => {
  const keys = ready(key);
  const iv = randomBytes(HALF);
  const cipher = createCipheriv('sm4-cbc', keys.cipher, iv);
  const sealed = Buffer.concat([iv, cipher.update(plain), cipher.final()]);
  return Buffer.concat([sealed, hmacSm3(keys.mac, sealed)]);
};

/** Opens what `encrypt` closed. Throws RangeError when the key is wrong or a byte was changed. */
export const decrypt = (key: SealingKey | Uint8Array, closed: Uint8Array): Buffer => {
  const keys = ready(key);
  const sealed = closed.subarray(0, -MAC_LENGTH);
  const mac = closed.subarray(-MAC_LENGTH);
  if (closed.length < HALF + MAC_LENGTH || !timingSafeEqual(mac, hmacSm3(keys.mac, sealed))) {
    throw new RangeError('The key does not open this envelope, or the envelope was changed.');
  }
  const decipher = createDecipheriv('sm4-cbc', keys.cipher, sealed.subarray(0, HALF));
  return Buffer.concat([decipher.update(sealed.subarray(HALF)), decipher.final()]);
};
