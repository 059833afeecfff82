import type { MirrorDefinition, MirrorField } from '#kit';
import { decrypt, encrypt } from '#platform/crypto/authenticated-sm4.ts';
import { blindIndex } from '#platform/crypto/blind-index.ts';
import { canonicalJson } from '#platform/crypto/canonical-json.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { newDataKey, unwrapDataKey, wrapDataKey } from '#platform/crypto/data-key.ts';
import type { MirrorDraft, MirrorFacts, MirrorRecordRow } from './mirror-record.ts';

/** A row of an export ready to be written: its personal numbers sealed under a key of its own. */
export interface SealedDraft {
  readonly draft: MirrorDraft;
  readonly keyIndex: Buffer;
  readonly apart: string;
  readonly open: MirrorFacts;
  readonly digest: Buffer;
  readonly wrappedKey: Buffer;
  readonly keyVersion: number;
  readonly envelope: Buffer;
}

export const isSealed = ({ type }: MirrorField): boolean => type === 'phone' || type === 'bankAccount';

const split = (mirror: MirrorDefinition, facts: MirrorFacts): { open: MirrorFacts; sealed: MirrorFacts } => {
  const sealedCodes = new Set(mirror.fields.filter(isSealed).map(({ code }) => code));
  const pick = (wanted: boolean): MirrorFacts =>
    Object.fromEntries(Object.entries(facts).filter(([code]) => sealedCodes.has(code) === wanted));
  return { open: pick(false), sealed: pick(true) };
};

/** Keyed, since phone numbers could be tried one by one against a plain digest. */
export const keyedDigest = (value: unknown): Buffer =>
  blindIndex(currentKeyring(), 'likeness', canonicalJson(value));

/** All of a row that needs no database, so that an import does it while the batch before is written. */
export const sealDraft = (mirror: MirrorDefinition, draft: MirrorDraft): SealedDraft => {
  const keyring = currentKeyring();
  const { open, sealed } = split(mirror, draft.facts);
  const dataKey = newDataKey();
  const { wrapped, version } = wrapDataKey(keyring, dataKey);
  return {
    draft,
    keyIndex: blindIndex(keyring, 'id-number', draft.idNumber),
    apart: (mirror.apart ?? []).map((code) => String(draft.facts[code] ?? '')).join('/'),
    open,
    digest: keyedDigest({ name: draft.name, facts: draft.facts }),
    wrappedKey: wrapped,
    keyVersion: version,
    envelope: encrypt(dataKey, Buffer.from(JSON.stringify({ idNumber: draft.idNumber, ...sealed }))),
  };
};

/** The identity number and sealed facts of a stored record. */
export const openRecord = (
  row: Pick<MirrorRecordRow, 'wrapped_key' | 'key_version' | 'envelope'>,
): MirrorFacts & { readonly idNumber: string } => {
  const key = unwrapDataKey(currentKeyring(), { wrapped: row.wrapped_key, version: row.key_version });
  return JSON.parse(decrypt(key, row.envelope).toString('utf8')) as MirrorFacts & { idNumber: string };
};

/** All facts of a stored record, sealed ones too. */
export const allFacts = (row: MirrorRecordRow): MirrorFacts => {
  const { idNumber: _, ...sealed } = openRecord(row);
  return { ...(row.facts as MirrorFacts), ...sealed };
};
