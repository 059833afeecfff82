import { createCipheriv, createDecipheriv, randomFillSync, timingSafeEqual } from 'node:crypto';
import { hmacSm3 } from './sm3.ts';

/** 16 bytes for SM4 (GB/T 32907) followed by 16 bytes for HMAC-SM3. */
export const KEY_LENGTH = 32;
const HALF = 16;
const MAC_LENGTH = 32;

/** SM4-CBC, then HMAC-SM3 over iv and ciphertext: iv ‖ ciphertext ‖ mac. */
export const encrypt = (key: Uint8Array, plain: Uint8Array): Buffer => {
  const iv = randomFillSync(Buffer.allocUnsafe(HALF));
  const cipher = createCipheriv('sm4-cbc', key.subarray(0, HALF), iv);
  const sealed = Buffer.concat([iv, cipher.update(plain), cipher.final()]);
  return Buffer.concat([sealed, hmacSm3(key.subarray(HALF), sealed)]);
};

/** Opens what `encrypt` closed. Throws RangeError when the key is wrong or a byte was changed. */
export const decrypt = (key: Uint8Array, closed: Uint8Array): Buffer => {
  const sealed = closed.subarray(0, -MAC_LENGTH);
  const mac = closed.subarray(-MAC_LENGTH);
  if (closed.length < HALF + MAC_LENGTH || !timingSafeEqual(mac, hmacSm3(key.subarray(HALF), sealed))) {
    throw new RangeError('The key does not open this envelope, or the envelope was changed.');
  }
  const decipher = createDecipheriv('sm4-cbc', key.subarray(0, HALF), sealed.subarray(0, HALF));
  return Buffer.concat([decipher.update(sealed.subarray(HALF)), decipher.final()]);
};
