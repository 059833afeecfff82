import { decrypt, encrypt } from '#platform/crypto/authenticated-sm4.ts';
import { blindIndex } from '#platform/crypto/blind-index.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { bytes } from '#platform/db/insert-rows.ts';
import { newDataKey, unwrapDataKey, wrapDataKey } from '#platform/crypto/data-key.ts';
import type { SealedFacts } from './person-draft.ts';

/** How sealed facts lie in the database: the envelope and the wrapped key that opens it. */
interface StoredEnvelope {
  readonly envelope: Buffer;
  readonly wrappedKey: Buffer;
  readonly keyVersion: number;
}

/** The columns by which sealed facts can be searched exactly. */
interface BlindIndexes {
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
const sealNew = (facts: SealedFacts): StoredEnvelope => {
  const dataKey = newDataKey();
  const { wrapped, version } = wrapDataKey(currentKeyring(), dataKey);
  return {
    envelope: encrypt(dataKey, Buffer.from(JSON.stringify(facts))),
    wrappedKey: wrapped,
    keyVersion: version,
  };
};

/** A sealed person as it is sent to the database: bytes as literals, and the envelope once more as acts carry it. */
export interface WrittenEnvelope {
  readonly idNumberIndex: string;
  readonly lastFourIndex: string;
  readonly phoneIndex: string | null;
  readonly wrappedKey: string;
  readonly keyVersion: number;
  readonly envelope: string;
  readonly envelopeOfAct: string;
}

/**
 * Seals the facts of a new person for writing. Texts instead of buffers: the thousands of people an import holds in hand
 * would otherwise each keep half a dozen allocations outside the heap alive.
 */
export const writeNew = (facts: SealedFacts): WrittenEnvelope => {
  const { envelope, wrappedKey, keyVersion } = sealNew(facts);
  const { idNumberIndex, lastFourIndex, phoneIndex } = blindIndexesOf(facts);
  return {
    idNumberIndex: bytes(idNumberIndex),
    lastFourIndex: bytes(lastFourIndex),
    phoneIndex: phoneIndex && bytes(phoneIndex),
    wrappedKey: bytes(wrappedKey),
    keyVersion,
    envelope: bytes(envelope),
    envelopeOfAct: envelope.toString('base64'),
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
