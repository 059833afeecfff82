import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { extract as createExtract } from 'tar-stream';
import { Problem } from '#platform/errors/problem.ts';
import { ArchiveHead, FORMAT, HEAD_ENTRY, isSafePath } from './archive-format.ts';

/** One entry of the archive; its content must be read before the next is asked for. */
export interface ArchiveEntry {
  readonly name: string;
  readonly content: Readable;
}

export const readAll = async (content: Readable): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

export const damaged = (path: string, reason: string): Problem =>
  new Problem('invalid', 'backup-damaged', `备份文件 ${path} 不完整或已损坏（${reason}），未作任何改动。`, {
    advice: '请换用另一份备份。',
  });

const notReadable = (path: string, error: unknown): Problem => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
    return new Problem('invalid', 'backup-missing', `读不到备份文件 ${path}（${code}）。`, {
      advice: '请核对文件名和权限。',
    });
  return damaged(path, message);
};

/** The entries of a backup, one after the other. Throws a Problem when the file is not one or is cut off. */
export async function* archiveEntries(path: string): AsyncGenerator<ArchiveEntry> {
  const file = createReadStream(path);
  const gunzip = createGunzip();
  const extract = createExtract();
  // Errors travel down the chain by hand, since the entries below are read as a generator.
  file.on('error', (error) => gunzip.destroy(error));
  gunzip.on('error', (error) => extract.destroy(error));
  file.pipe(gunzip).pipe(extract);
  try {
    for await (const entry of extract) {
      const { name } = entry.header;
      if (!isSafePath(name)) throw damaged(path, `含有不允许的路径 ${name}`);
      yield { name, content: entry as unknown as Readable };
    }
  } catch (error) {
    throw error instanceof Problem ? error : notReadable(path, error);
  } finally {
    file.destroy();
  }
}

const parsedHead = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** The head of a backup, without reading the rest. */
export const readArchiveHead = async (path: string): Promise<ArchiveHead> => {
  for await (const { name, content } of archiveEntries(path)) {
    if (name !== HEAD_ENTRY) break;
    const written = parsedHead((await readAll(content)).toString('utf8'));
    const head = ArchiveHead.safeParse(written);
    if (head.success) return head.data;
    const { format } = (written ?? {}) as { format?: unknown };
    if (typeof format === 'number' && format > FORMAT)
      throw new Problem('conflict', 'backup-newer', `备份文件 ${path} 的格式（${format}）比本程序新。`, {
        advice: '请使用更新版本的程序恢复。',
      });
    break;
  }
  throw damaged(path, '不是荣军的备份');
};
