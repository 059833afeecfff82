import { timingSafeEqual } from 'node:crypto';
import type { Keyring } from './keyring.ts';
import { hmacSm3 } from './sm3.ts';

/** One row named by a token: its county and id. */
export interface TokenSubject {
  readonly countyCode: number;
  readonly id: string;
}

const COUNTY_BYTES = 4;
const ID_BYTES = 16;
const MAC_BYTES = 16;
const LENGTH = COUNTY_BYTES + ID_BYTES + MAC_BYTES;

const macOf = (keyring: Keyring, purpose: string, named: Buffer): Buffer =>
  hmacSm3(keyring.indexKey, `token:${purpose}:`, named.toString('hex')).subarray(0, MAC_BYTES);

/**
 * A link's secret part: names one row and proves that this installation gave it out for this purpose. 48 characters.
 * Whether it is still good, once or until a day, is for the row to say.
 */
export const signToken = (keyring: Keyring, purpose: string, { countyCode, id }: TokenSubject): string => {
  const named = Buffer.alloc(COUNTY_BYTES + ID_BYTES);
  named.writeUInt32BE(countyCode);
  Buffer.from(id.replaceAll('-', ''), 'hex').copy(named, COUNTY_BYTES);
  return Buffer.concat([named, macOf(keyring, purpose, named)]).toString('base64url');
};

const ID_PARTS = [8, 12, 16, 20] as const;

const idOf = (bytes: Buffer): string => {
  const hex = bytes.toString('hex');
  return [...ID_PARTS, hex.length]
    .map((end, at) => hex.slice(at === 0 ? 0 : ID_PARTS[at - 1], end))
    .join('-');
};

/** What a token names; null when it is not one of ours or was made for something else. */
export const readToken = (keyring: Keyring, purpose: string, token: string): TokenSubject | null => {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== LENGTH || bytes.toString('base64url') !== token) return null;
  const named = bytes.subarray(0, COUNTY_BYTES + ID_BYTES);
  if (!timingSafeEqual(macOf(keyring, purpose, named), bytes.subarray(-MAC_BYTES))) return null;
  return { countyCode: named.readUInt32BE(), id: idOf(named.subarray(COUNTY_BYTES)) };
};
