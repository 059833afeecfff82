import { createCipheriv, createDecipheriv, timingSafeEqual } from 'node:crypto';
import { keyObjectOf } from './key-object.ts';
import { randomBytes } from './random-bytes.ts';
import { hmacSm3 } from './sm3.ts';

/** 16 bytes for SM4 (GB/T 32907) followed by 16 bytes for HMAC-SM3. */
export const KEY_LENGTH = 32;
const HALF = 16;
const MAC_LENGTH = 32;

const halves = new WeakMap<Uint8Array, readonly [cipher: Uint8Array, mac: Uint8Array]>();

/** The two halves of a key, the same objects each time, so that their key objects are made once. */
const halvesOf = (key: Uint8Array): readonly [cipher: Uint8Array, mac: Uint8Array] => {
  const made = halves.get(key) ?? ([key.subarray(0, HALF), key.subarray(HALF)] as const);
  halves.set(key, made);
  return made;
};

/** SM4-CBC, then HMAC-SM3 over iv and ciphertext: iv ‖ ciphertext ‖ mac. */
export const encrypt = (key: Uint8Array, plain: Uint8Array): Buffer => {
  const [cipherKey, macKey] = halvesOf(key);
  const iv = randomBytes(HALF);
  const cipher = createCipheriv('sm4-cbc', keyObjectOf(cipherKey), iv);
  const sealed = Buffer.concat([iv, cipher.update(plain), cipher.final()]);
  return Buffer.concat([sealed, hmacSm3(macKey, sealed)]);
};

/** Opens what `encrypt` closed. Throws RangeError when the key is wrong or a byte was changed. */
export const decrypt = (key: Uint8Array, closed: Uint8Array): Buffer => {
  const [cipherKey, macKey] = halvesOf(key);
  const sealed = closed.subarray(0, -MAC_LENGTH);
  const mac = closed.subarray(-MAC_LENGTH);
  if (closed.length < HALF + MAC_LENGTH || !timingSafeEqual(mac, hmacSm3(macKey, sealed))) {
    throw new RangeError('The key does not open this envelope, or the envelope was changed.');
  }
  const decipher = createDecipheriv('sm4-cbc', keyObjectOf(cipherKey), sealed.subarray(0, HALF));
  return Buffer.concat([decipher.update(sealed.subarray(HALF)), decipher.final()]);
};
