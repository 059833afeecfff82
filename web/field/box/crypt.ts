/** OWASP's floor for PBKDF2 with SHA-256 (2023): what a thief pays for each guess at a password. */
export const ROUNDS = 600_000;
const SALT_BYTES = 16;
/** NIST SP 800-38D: 96 bits, never used twice under one key. */
const IV_BYTES = 12;

export type Bytes = Uint8Array<ArrayBuffer>;

/** Ciphertext with the nonce it was made with. */
export interface Sealed {
  readonly iv: Bytes;
  readonly data: Bytes;
}

export const encodeText = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

export const newSalt = (): Bytes => randomBytes(SALT_BYTES);

/** The key that only wraps: from the password, never kept. */
export const keyOfPassword = async (password: string, salt: Bytes, rounds: number): Promise<CryptoKey> => {
  const typed = await crypto.subtle.importKey('raw', encodeText(password.normalize('NFC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    typed,
    { name: 'AES-GCM', length: 256 },
    false,
    ['wrapKey', 'unwrapKey'],
  );
};

/** A fresh data key; it leaves memory only wrapped. */
export const newDataKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);

export const wrapKey = async (dataKey: CryptoKey, wrapping: CryptoKey): Promise<Sealed> => {
  const iv = randomBytes(IV_BYTES);
  const data = await crypto.subtle.wrapKey('raw', dataKey, wrapping, { name: 'AES-GCM', iv });
  return { iv, data: new Uint8Array(data) };
};

/** The data key; undefined when it was wrapped under another password. `mayLeave` to wrap it anew. */
export const unwrapKey = async (
  { iv, data }: Sealed,
  wrapping: CryptoKey,
  mayLeave = false,
): Promise<CryptoKey | undefined> => {
  const wrapped = { name: 'AES-GCM', iv };
  return crypto.subtle
    .unwrapKey('raw', data, wrapping, wrapped, 'AES-GCM', mayLeave, ['encrypt', 'decrypt'])
    .catch(() => undefined);
};

/** Seals bytes for one place: moved to another place they do not open. */
export const seal = async (key: CryptoKey, place: string, plain: Bytes): Promise<Sealed> => {
  const iv = randomBytes(IV_BYTES);
  const additionalData = encodeText(place);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, plain);
  return { iv, data: new Uint8Array(data) };
};

/** Rejects when the bytes were changed, or sealed for another place or under another key. */
export const unseal = async (key: CryptoKey, place: string, { iv, data }: Sealed): Promise<Bytes> => {
  const additionalData = encodeText(place);
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data));
};
