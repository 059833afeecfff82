import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '../../db/new-id.ts';
import { Problem } from '../../errors/problem.ts';
import { inspectFile, inspectHead, inspectPromise } from '../attachments/inspect-file.ts';
import { currentFileHouse } from '../blobs/file-house.ts';

/** An upload under way: it can be broken off and gone on with, also after a restart of the server. */
export interface UploadUnderWay {
  readonly id: string;
  readonly accountId: string;
  readonly fileName: string;
  /** Bytes the whole file has. */
  readonly byteLength: number;
  /** Bytes received: where the next part begins. */
  readonly offset: number;
}

type Known = Omit<UploadUnderWay, 'offset'>;

const MEBIBYTE = 2 ** 20;
/** The most one request brings. */
const MOST_PER_PART = 16 * MEBIBYTE;
/** Left free on the disk for everything else. */
const KEEP_FREE = 512 * MEBIBYTE;
const MOST_OPEN_OF_ONE = 100;
const LONGEST_WAIT_IN_MS = 24 * 3_600_000;

const partPath = (id: string): string => join(currentFileHouse().uploads, `${id}.part`);
const notePath = (id: string): string => join(currentFileHouse().uploads, `${id}.json`);

const unknownUpload = () =>
  new Problem('not-found', 'upload-unknown', '没有这次上传，可能已取消或超过一天没有继续。', {
    advice: '请重新选择文件上传。',
  });

const readNote = async (id: string, accountId: string): Promise<Known> => {
  const text = await readFile(notePath(id), 'utf8').catch(() => {
    throw unknownUpload();
  });
  const known = JSON.parse(text) as Known;
  if (known.accountId !== accountId) throw unknownUpload();
  return known;
};

const receivedOf = async (id: string): Promise<number> =>
  (await stat(partPath(id)).catch(() => ({ size: 0 }))).size;

const requireRoom = async (folder: string, byteLength: number): Promise<void> => {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize - byteLength >= KEEP_FREE) return;
  throw new Problem('unavailable', 'disk-full', '服务器磁盘空间不足，暂时不能上传。', {
    advice: '请联系系统管理员清理或扩充磁盘。',
  });
};

/** Whose upload a note tells of; a name of a file may hold anything, also another account's number. */
const accountOf = (note: string): string | null => {
  try {
    return (JSON.parse(note) as Known).accountId;
  } catch {
    return null;
  }
};

const requireFewOpen = async (folder: string, accountId: string): Promise<void> => {
  const notes = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  if (notes.length < MOST_OPEN_OF_ONE) return;
  const texts = await Promise.all(notes.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')));
  if (texts.filter((text) => accountOf(text) === accountId).length < MOST_OPEN_OF_ONE) return;
  throw new Problem('too-many', 'too-many-uploads', '您有太多没有传完的文件。', {
    advice: '请等待传完，或取消不需要的上传。',
  });
};

/** Opens an upload for a file of `byteLength` bytes. Refuses at once what is empty or larger than its kind may be. */
export const startUpload = async (
  accountId: string,
  fileName: string,
  byteLength: number,
): Promise<UploadUnderWay> => {
  inspectPromise(fileName, byteLength);
  const { uploads } = currentFileHouse();
  await mkdir(uploads, { recursive: true, mode: 0o700 });
  await requireRoom(uploads, byteLength);
  await requireFewOpen(uploads, accountId);
  const known: Known = { id: newId(), accountId, fileName, byteLength };
  await writeFile(partPath(known.id), '', { flag: 'wx', mode: 0o600 });
  await writeFile(notePath(known.id), JSON.stringify(known), { flag: 'wx', mode: 0o600 });
  return { ...known, offset: 0 };
};

/** How far an upload of this account is. Throws Problem 'upload-unknown'. */
export const findUpload = async (accountId: string, id: string): Promise<UploadUnderWay> => ({
  ...(await readNote(id, accountId)),
  offset: await receivedOf(id),
});

/** Gives an upload up and removes what was received. */
export const dropUpload = async (accountId: string, id: string): Promise<void> => {
  await readNote(id, accountId);
  await removeUpload(id);
};

const removeUpload = async (id: string): Promise<void> => {
  await rm(notePath(id), { force: true });
  await rm(partPath(id), { force: true });
};

/** Uploads that a request is writing to now: two at once would mix their bytes. */
const busy = new Set<string>();

/** Let past, so that the sender hears why instead of a broken connection; beyond it the connection is broken. */
const PATIENCE_IN_BYTES = 32 * MEBIBYTE;

/** Lets `most` bytes through and drops the rest; `isOver` tells whether there was any. */
const atMost = (most: number): { stream: Transform; isOver: () => boolean } => {
  let received = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const room = Math.max(0, most - received);
      received += chunk.length;
      if (received > most + PATIENCE_IN_BYTES) done(new Error('Far more bytes than were promised.'));
      else done(null, chunk.subarray(0, room));
    },
  });
  return { stream, isOver: () => received > most };
};

/** What has come is judged as soon as it can be: a clerk hears of a file that is not kept beside the file itself. */
const requireGood = async (known: Known, received: number): Promise<void> => {
  const path = partPath(known.id);
  try {
    if (received === known.byteLength) await inspectFile(path, known.fileName);
    else await inspectHead(path, known.fileName, known.byteLength);
  } catch (error) {
    await removeUpload(known.id);
    throw error;
  }
};

const write = async (known: Known, offset: number, content: Readable): Promise<number> => {
  const received = await receivedOf(known.id);
  if (offset !== received)
    throw new Problem('conflict', 'upload-offset', `已收到 ${received} 字节，请从那里接着传。`, {
      fields: [{ field: 'offset', message: String(received) }],
    });
  const { stream, isOver } = atMost(Math.min(MOST_PER_PART, known.byteLength - offset));
  await pipeline(content, stream, createWriteStream(partPath(known.id), { flags: 'a', mode: 0o600 }));
  if (isOver()) {
    await removeUpload(known.id);
    throw new Problem('too-large', 'part-too-large', '收到的内容比说好的多，已放弃这次上传。', {
      advice: '请重新选择文件上传。',
    });
  }
  const arrived = await receivedOf(known.id);
  if (offset === 0 || arrived === known.byteLength) await requireGood(known, arrived);
  return arrived;
};

/**
 * Adds a part to an upload at `offset`, which must be where it stands. A connection that breaks leaves what has come;
 * ask `findUpload` and go on. With the first part the kind of file is known, and a wrong one refused before the rest
 * is sent; with the last one the whole of it. Answers how far it is.
 */
export const receivePart = async (
  accountId: string,
  id: string,
  offset: number,
  content: Readable,
): Promise<number> => {
  const known = await readNote(id, accountId);
  if (busy.has(id))
    throw new Problem('conflict', 'upload-busy', '这个文件正在上传。', { advice: '请等待当前部分传完。' });
  busy.add(id);
  try {
    return await write(known, offset, content);
  } finally {
    busy.delete(id);
  }
};

/**
 * Hands the whole file over to `work`, and removes the upload when it was kept or refused. After a failure of ours, such
 * as a database that was away for a moment, it stays, so that the same request can be sent again without the file.
 */
export const finishUpload = async <T>(
  accountId: string,
  id: string,
  work: (file: { readonly path: string; readonly fileName: string }) => Promise<T>,
): Promise<T> => {
  const known = await readNote(id, accountId);
  const received = await receivedOf(id);
  if (received !== known.byteLength || busy.has(id))
    throw new Problem(
      'conflict',
      'upload-incomplete',
      `文件还没有传完（${received} / ${known.byteLength} 字节）。`,
      {
        advice: '请等待传完。',
      },
    );
  busy.add(id);
  try {
    const done = await work({ path: partPath(id), fileName: known.fileName });
    await removeUpload(id);
    return done;
  } catch (error) {
    if (error instanceof Problem) await removeUpload(id);
    throw error;
  } finally {
    busy.delete(id);
  }
};

/** Removes uploads nobody has gone on with for a day, and what a crash left of files being worked on. */
export const sweepUploads = async (now = Date.now()): Promise<number> => {
  const { uploads } = currentFileHouse();
  const names = await readdir(uploads).catch(() => []);
  let removed = 0;
  for (const name of names) {
    const path = join(uploads, name);
    const known = await stat(path).catch(() => null);
    if (known === null || now - known.mtimeMs < LONGEST_WAIT_IN_MS) continue;
    const note = name.replace(/\..*$/, '');
    const part = await stat(partPath(note)).catch(() => null);
    if (part !== null && now - part.mtimeMs < LONGEST_WAIT_IN_MS) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
};
