import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Problem } from '../../errors/problem.ts';

/** How large a zip archive may be and become: a small file that unpacks to gigabytes is refused before it is unpacked. */
export interface ArchiveLimits {
  readonly entries: number;
  /** Bytes after unpacking, all entries together. */
  readonly totalBytes: number;
  /** Unpacked size divided by packed size, for entries above `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
}

export const WORKBOOK_LIMITS: ArchiveLimits = {
  entries: 5_000,
  totalBytes: 3 * 2 ** 30,
  ratio: 200,
  ratioFromBytes: 32 * 2 ** 20,
};

/** A zip archive within its limits. Entry names use forward slashes. */
export interface Archive {
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** Bytes of an entry after unpacking, as its directory declares; unpacking stops where it proves false. */
  readonly sizeOf: (name: string) => number;
  readonly read: (name: string) => Promise<Buffer>;
  readonly stream: (name: string) => Promise<Readable>;
  readonly close: () => void;
}

const refuse = (code: string, message: string): never => {
  throw new Problem('invalid', code, message, {
    advice: '请用原来的程序（Excel、Word或WPS）打开，确认无误后另存一份再上传。',
  });
};

/** Opens a zip archive and reads its directory only. Throws a Problem when it is broken or breaks a limit. */
export const openArchive = async (
  path: string,
  limits: ArchiveLimits = WORKBOOK_LIMITS,
): Promise<Archive> => {
  const zip = await yauzl
    .openPromise(path, { autoClose: false })
    .catch(() => refuse('broken-zip', '文件已损坏或没有传完整，无法打开。'));
  try {
    const entries = await readDirectory(zip, limits);
    return archiveOf(zip, entries);
  } catch (error) {
    zip.close();
    throw error;
  }
};

const readDirectory = async (zip: ZipFile, limits: ArchiveLimits): Promise<Map<string, Entry>> => {
  if (zip.entryCount > limits.entries)
    refuse('zip-too-many-entries', '文件内部条目过多，疑似异常文件，已拒绝。');
  const entries = new Map<string, Entry>();
  let total = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      if (total > limits.totalBytes || isBomb(entry, limits)) {
        refuse('zip-bomb', '文件解压后过大，疑似异常文件，已拒绝。');
      }
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    refuse('broken-zip', '文件已损坏或没有传完整，无法打开。');
  }
  return entries;
};

const isBomb = (entry: Entry, limits: ArchiveLimits): boolean =>
  entry.uncompressedSize > limits.ratioFromBytes &&
  entry.uncompressedSize / Math.max(1, entry.compressedSize) > limits.ratio;

const archiveOf = (zip: ZipFile, entries: ReadonlyMap<string, Entry>): Archive => {
  const entryOf = (name: string): Entry =>
    entries.get(name) ?? refuse('broken-workbook', '工作簿缺少必要的部分，无法读取。');
  const stream = async (name: string): Promise<Readable> => {
    const entry = entryOf(name);
    if (entry.isEncrypted()) refuse('encrypted-workbook', '文件设了密码，无法读取。');
    return zip.openReadStreamPromise(entry);
  };
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    sizeOf: (name) => entryOf(name).uncompressedSize,
    read: async (name) => buffer(await stream(name)),
    stream,
    close: () => zip.close(),
  };
};
