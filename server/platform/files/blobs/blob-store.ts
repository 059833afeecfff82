import type { Readable } from 'node:stream';

/** Bytes from `start` to `end`, both included, as in an HTTP range. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the bytes of kept files lie, by name: COUNTY/DIGEST, 6 digits and the 64 hexadecimal digits of the SM3 of those
 * very bytes. A name never stands for other bytes, so putting it again changes nothing.
 */
export interface BlobStore {
  /** Takes a copy of the file at `path`; the file itself is the caller's to remove. Whole or not at all. */
  readonly put: (name: string, path: string) => Promise<void>;
  /** Opens the bytes, or a part of them. Throws Problem 'file-missing' when there are none. */
  readonly open: (name: string, range?: ByteRange) => Promise<Readable>;
  /** How many bytes; null when there are none. */
  readonly size: (name: string) => Promise<number | null>;
  /** Removes the bytes for good; removing what is not there is no fault. */
  readonly remove: (name: string) => Promise<void>;
  /** Every name, in no order. */
  readonly list: () => AsyncIterable<string>;
}

const NAME = /^\d{6}\/[0-9a-f]{64}$/;

export const blobName = (countyCode: number, digest: Uint8Array): string => {
  const name = `${countyCode}/${Buffer.from(digest).toString('hex')}`;
  if (!NAME.test(name)) throw new RangeError(`Not a name of stored bytes: ${name}`);
  return name;
};

/** Whether a name found in a store is one of ours. */
export const isBlobName = (name: string): boolean => NAME.test(name);
