import { createReadStream } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from '../../db/new-id.ts';
import { isBlobName, type BlobStore } from './blob-store.ts';
import { missingFile } from './missing-file.ts';

const isCode = (error: unknown, ...codes: readonly string[]): boolean =>
  codes.includes((error as NodeJS.ErrnoException).code ?? '');

const sync = async (path: string): Promise<void> => {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
};

/** Links the whole file in under its name, so that a half-written one never stands there. */
const linkIn = async (from: string, to: string): Promise<void> => {
  try {
    await link(from, to);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
};

/** On the same disk a link; across two a copy beside the place, linked in when it is whole. */
const putInPlace = async (from: string, to: string): Promise<void> => {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await sync(from);
  try {
    await linkIn(from, to);
  } catch (error) {
    if (!isCode(error, 'EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP')) throw error;
    const beside = `${to}.${newId()}`;
    try {
      await copyFile(from, beside);
      await sync(beside);
      await linkIn(beside, to);
    } finally {
      await rm(beside, { force: true });
    }
  }
};

const listed = async function* (folder: string): AsyncIterable<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  });
  for (const entry of entries) {
    const parts = [...entry.parentPath.slice(folder.length).split(/[\\/]/), entry.name].filter(Boolean);
    const [county = '', ...hex] = parts;
    const name = `${county}/${hex.join('')}`;
    if (entry.isFile() && isBlobName(name)) yield name;
  }
};

/** Bytes on the machine's own disk, under `folder`: COUNTY/ab/cdef…, readable by the server alone. */
export const openDiskBlobs = (folder: string): BlobStore => {
  const pathOf = (name: string): string => {
    if (!isBlobName(name)) throw new RangeError(`Not a name of stored bytes: ${name}`);
    const [county = '', hex = ''] = name.split('/');
    return join(folder, county, hex.slice(0, 2), hex.slice(2));
  };
  const size = async (name: string): Promise<number | null> => {
    try {
      return (await stat(pathOf(name))).size;
    } catch (error) {
      if (isCode(error, 'ENOENT')) return null;
      throw error;
    }
  };
  return {
    put: (name, path) => putInPlace(path, pathOf(name)),
    open: async (name, range) => {
      if ((await size(name)) === null) throw missingFile();
      return createReadStream(pathOf(name), range);
    },
    size,
    remove: (name) => rm(pathOf(name), { force: true }),
    list: () => listed(folder),
  };
};
