import { decrypt, encrypt } from '#platform/crypto/authenticated-sm4.ts';
import { blindIndex } from '#platform/crypto/blind-index.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { newDataKey, unwrapDataKey, wrapDataKey } from '#platform/crypto/data-key.ts';
import type { SealedFacts } from './person-draft.ts';

/** How sealed facts lie in the database: the envelope, the wrapped key that opens it, and what they are found by. */
export interface StoredEnvelope {
  readonly envelope: Buffer;
  readonly wrappedKey: Buffer;
  readonly keyVersion: number;
}

/** The columns by which sealed facts can be searched exactly. */
export interface BlindIndexes {
  readonly idNumberIndex: Buffer;
  readonly lastFourIndex: Buffer;
  readonly phoneIndex: Buffer | null;
}

export const blindIndexesOf = (facts: SealedFacts): BlindIndexes => {
  const keyring = currentKeyring();
  return {
    idNumberIndex: blindIndex(keyring, 'id-number', facts.idNumber),
    lastFourIndex: blindIndex(keyring, 'last-four', facts.idNumber.slice(-4)),
    phoneIndex: facts.phone === null ? null : blindIndex(keyring, 'phone', facts.phone),
  };
};

/** Seals the facts of a new person under a key of their own. */
export const sealNew = (facts: SealedFacts): StoredEnvelope => {
  const dataKey = newDataKey();
  const { wrapped, version } = wrapDataKey(currentKeyring(), dataKey);
  return {
    envelope: encrypt(dataKey, Buffer.from(JSON.stringify(facts))),
    wrappedKey: wrapped,
    keyVersion: version,
  };
};

type OpenableRow = { readonly wrapped_key: Buffer; readonly key_version: number; readonly envelope: Buffer };

/** The person's own key, unwrapped. */
export const dataKeyOf = (row: OpenableRow): Buffer =>
  unwrapDataKey(currentKeyring(), { wrapped: row.wrapped_key, version: row.key_version });

/** Opens a stored person's sealed facts; `envelope` may be an older one from an act, under the same key. */
export const openEnvelope = (row: OpenableRow, envelope: Uint8Array = row.envelope): SealedFacts =>
  JSON.parse(decrypt(dataKeyOf(row), envelope).toString('utf8')) as SealedFacts;

/** Seals changed facts under the person's existing key. */
export const resealEnvelope = (row: OpenableRow, facts: SealedFacts): Buffer =>
  encrypt(dataKeyOf(row), Buffer.from(JSON.stringify(facts)));
