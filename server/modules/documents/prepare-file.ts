import { rename, rm, stat } from 'node:fs/promises';
import { blobName } from '#platform/files/blobs/blob-store.ts';
import { digestOfFile } from '#platform/files/blobs/content-digest.ts';
import { currentFileHouse } from '#platform/files/blobs/file-house.ts';
import { sealFile } from '#platform/files/blobs/sealed-blob.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { hmacSm3 } from '#platform/crypto/sm3.ts';
import { inspectFile, type InspectedFile } from '#platform/files/attachments/inspect-file.ts';
import { makeCopies } from '#platform/files/attachments/make-copies.ts';
import { cleanFileName } from './clean-file-name.ts';

/** Bytes that lie in the store already. */
export interface StoredBytes {
  /** SM3 of what is stored. */
  readonly digest: Buffer;
  /** Length of the plain bytes. */
  readonly byteLength: number;
}

/** A file that was checked and whose bytes and copies lie in the store, not yet attached to anything. */
export interface PreparedFile {
  readonly countyCode: number;
  readonly originalName: string;
  readonly inspected: InspectedFile;
  readonly isSealed: boolean;
  /** Tells the same content again at the same subject. */
  readonly contentIndex: Buffer;
  readonly content: StoredBytes;
  readonly thumb: StoredBytes | null;
  readonly view: StoredBytes | null;
  readonly pages: number | null;
}

const store = async (
  countyCode: number,
  path: string,
  sealingKey: Uint8Array | null,
): Promise<StoredBytes> => {
  const { size: byteLength } = await stat(path);
  if (sealingKey !== null) {
    const sealed = `${path}.sealed`;
    try {
      await sealFile(sealingKey, path, sealed, byteLength);
      await rename(sealed, path);
    } finally {
      await rm(sealed, { force: true });
    }
  }
  const digest = await digestOfFile(path);
  await currentFileHouse().blobs.put(blobName(countyCode, digest), path);
  return { digest, byteLength };
};

export interface FileToPrepare {
  readonly countyCode: number;
  readonly path: string;
  readonly fileName: string;
  /** The person's data key for a kind that is sealed; null for others. */
  readonly sealingKey: Uint8Array | null;
  /** Looks at what the file is before any work is done with it; throws a Problem to refuse. */
  readonly accept?: (file: InspectedFile) => void;
}

/**
 * Checks a file, draws its copies, seals all of them when asked to, and puts them into the store. The file at `path` is
 * used up. Nothing beside it is left, whatever happens. Throws a Problem when the file may not be kept.
 */
export const prepareFile = async (order: FileToPrepare): Promise<PreparedFile> => {
  const { countyCode, path, fileName, sealingKey } = order;
  const beside = [`${path}.thumb`, `${path}.view`];
  try {
    const inspected = await inspectFile(path, fileName);
    order.accept?.(inspected);
    const copies = await makeCopies(path, inspected);
    const plainDigest = await digestOfFile(path);
    const keep = (copy: string | null) => (copy === null ? null : store(countyCode, copy, sealingKey));
    return {
      countyCode,
      originalName: cleanFileName(fileName),
      inspected,
      isSealed: sealingKey !== null,
      contentIndex:
        sealingKey === null ? plainDigest : hmacSm3(currentKeyring().indexKey, 'document:', plainDigest),
      content: await store(countyCode, path, sealingKey),
      thumb: await keep(copies.thumb),
      view: await keep(copies.view),
      pages: copies.pages,
    };
  } finally {
    for (const used of [path, ...beside]) await rm(used, { force: true });
  }
};
