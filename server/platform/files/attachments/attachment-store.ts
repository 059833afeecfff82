import { createHash } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { copyFile, link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { newId } from '../../db/new-id.ts';
import { Problem } from '../../errors/problem.ts';
import { refuseActiveSvg } from './refuse-active-svg.ts';
import { sniffMediaType, type AttachmentType } from './sniff-media-type.ts';

/** What is known of a kept file; the bytes lie under their digest. */
export interface StoredAttachment {
  /** SM3 of the content, 32 bytes. */
  readonly digest: Buffer;
  readonly byteLength: number;
  readonly mediaType: AttachmentType;
}

export interface AttachmentLimits {
  readonly maximumBytes: number;
  readonly videoMaximumBytes: number;
}

const MEBIBYTE = 2 ** 20;
export const ATTACHMENT_LIMITS: AttachmentLimits = {
  maximumBytes: 30 * MEBIBYTE,
  videoMaximumBytes: 500 * MEBIBYTE,
};

const HEAD_LENGTH = 8_192;
const MEDIA = new Set<AttachmentType>(['video/mp4', 'audio/mpeg']);

/** Files by their content: the same bytes are kept once, and a file changed on disk is noticed when it is read. */
export interface AttachmentStore {
  /** Checks a file and takes a copy. Throws a Problem when its type or size may not be kept. */
  readonly keep: (path: string) => Promise<StoredAttachment>;
  /** Opens a kept file. Throws a Problem when it is missing. */
  readonly read: (digest: Buffer) => Promise<ReadStream>;
  /** Whether the bytes on disk still have this digest. */
  readonly verify: (digest: Buffer) => Promise<boolean>;
}

/** A store in `folder`; files lie at ab/cdef…, by the hexadecimal digest. */
export const openAttachmentStore = (
  folder: string,
  limits: AttachmentLimits = ATTACHMENT_LIMITS,
): AttachmentStore => {
  const pathOf = (digest: Buffer): string => {
    const hex = digest.toString('hex');
    return join(folder, hex.slice(0, 2), hex.slice(2));
  };
  return {
    keep: async (path) => {
      const { size } = await stat(path);
      const mediaType = sniffMediaType(await readHead(path, size));
      requireAcceptable(mediaType, size, limits);
      if (mediaType === 'image/svg+xml') refuseActiveSvg(await readFile(path, 'utf8'));
      const digest = await digestOf(path);
      await putInPlace(path, pathOf(digest));
      return { digest, byteLength: size, mediaType };
    },
    read: async (digest) => {
      const path = pathOf(digest);
      await stat(path).catch(() => {
        throw new Problem('not-found', 'attachment-missing', '附件文件不在数据文件夹中。', {
          advice: '请联系系统管理员从备份恢复。',
        });
      });
      return createReadStream(path);
    },
    verify: async (digest) => (await digestOf(pathOf(digest)).catch(() => Buffer.alloc(0))).equals(digest),
  };
};

function requireAcceptable(
  mediaType: AttachmentType | null,
  size: number,
  limits: AttachmentLimits,
): asserts mediaType is AttachmentType {
  if (size === 0) throw new Problem('invalid', 'empty-file', '文件是空的，没有任何内容。');
  if (mediaType === null) {
    throw new Problem('invalid', 'wrong-file-type', '不能保存这种文件。', {
      advice: '可以上传图片、PDF、Word、Excel、文本和MP4视频。',
    });
  }
  const most = MEDIA.has(mediaType) ? limits.videoMaximumBytes : limits.maximumBytes;
  if (size > most) {
    throw new Problem('too-large', 'file-too-large', `文件超过${Math.floor(most / MEBIBYTE)} MB。`, {
      advice: '请压缩或拆分后再上传。',
    });
  }
}

const readHead = async (path: string, size: number): Promise<Buffer> => {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(Math.min(HEAD_LENGTH, size));
    await file.read(head, 0, head.length, 0);
    return head;
  } finally {
    await file.close();
  }
};

const digestOf = async (path: string): Promise<Buffer> => {
  const hash = createHash('sm3');
  await pipeline(createReadStream(path), hash);
  return hash.digest();
};

/** Copies beside the place and links it in, so that a half-written file never stands under a digest. */
const putInPlace = async (from: string, to: string): Promise<void> => {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const beside = `${to}.${newId()}`;
  await copyFile(from, beside);
  const file = await open(beside, 'r+');
  await file.sync();
  await file.close();
  try {
    await link(beside, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(beside);
  }
};
