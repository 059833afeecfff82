import { randomBytes } from 'node:crypto';
import { decrypt, encrypt } from '#platform/crypto/authenticated-sm4.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { newDataKey, unwrapDataKey, wrapDataKey } from '#platform/crypto/data-key.ts';
import type { SystemRef, SystemRow } from './partner-tables.ts';

const SECRET_BYTES = 32;

/** A fresh shared key; whoever is given it writes it down in hexadecimal. */
export const newSecret = (): Buffer => randomBytes(SECRET_BYTES);

/** Which computer and which of its keys a request names: 990101.01980c….2. */
export const keyIdOf = ({ countyCode, id }: SystemRef, keyNumber: number): string =>
  `${countyCode}.${id}.${keyNumber}`;

const KEY_ID = /^(\d{6})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,4})$/;

export const readKeyId = (keyId: string): (SystemRef & { readonly keyNumber: number }) | null => {
  const [, county, id, number] = KEY_ID.exec(keyId) ?? [];
  return county && id && number ? { countyCode: Number(county), id, keyNumber: Number(number) } : null;
};

/** A data key of the row, as it lies in the database, and what seals with it. */
export const newRowKey = () => {
  const dataKey = newDataKey();
  return { ...wrapDataKey(currentKeyring(), dataKey), seal: (secret: Buffer) => encrypt(dataKey, secret) };
};

type Keyed = Pick<SystemRow, 'wrapped_key' | 'key_version'>;

const dataKeyOf = ({ wrapped_key: wrapped, key_version: version }: Keyed): Buffer => {
  if (wrapped === null || version === null) throw new Error('A partner system without its data key.');
  return unwrapDataKey(currentKeyring(), { wrapped, version });
};

/** A key of a computer: its number, and the secret as it lies in the row. */
export interface SigningKey {
  readonly number: number;
  readonly sealed: Buffer;
}

/** The keys that sign now: the present one, then the one before while it still does. */
export const signingKeys = (row: SystemRow, now: Date): readonly [SigningKey, ...SigningKey[]] => {
  const { key_number: number, secret, former_secret: former, former_until: until } = row;
  const present = { number, sealed: secret };
  return former !== null && until !== null && now < until
    ? [present, { number: number - 1, sealed: former }]
    : [present];
};

export const sealSecret = (row: Keyed, secret: Buffer): Buffer => encrypt(dataKeyOf(row), secret);

export const openSecret = (row: Keyed, sealed: Buffer): Buffer => decrypt(dataKeyOf(row), sealed);
