import { timingSafeEqual } from 'node:crypto';
import { hmacSm3, sm3 } from './sm3.ts';

/** What a signature covers: whose key, the method, the address with its query, when, a word used once, and the body. */
export interface SigningParts {
  readonly keyId: string;
  readonly method: string;
  /** Path and query as sent: /api/partner-interface/parts?after=… */
  readonly target: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly nonce: string;
  /** SM3 of the body's bytes, in hexadecimal; of nothing for a request without one. */
  readonly bodyDigest: string;
}

const SCHEME = 'RONGJUN-HMAC-SM3';

export const digestOf = (body: string | Uint8Array): string => sm3(body).toString('hex');

/** The lines that are signed, one a part, in this order. */
export const signedText = ({ keyId, method, target, timestamp, nonce, bodyDigest }: SigningParts): string =>
  [SCHEME, keyId, method, target, String(timestamp), nonce, bodyDigest].join('\n');

/** HMAC-SM3 over the lines, in hexadecimal. */
export const signRequest = (secret: Uint8Array, parts: SigningParts): string =>
  hmacSm3(secret, signedText(parts)).toString('hex');

/** Whether a signature was made with this secret over exactly these parts. */
export const isSignedBy = (secret: Uint8Array, parts: SigningParts, signature: string): boolean => {
  const given = Buffer.from(signature, 'hex');
  const wanted = Buffer.from(signRequest(secret, parts), 'hex');
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};
