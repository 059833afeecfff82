import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tooLargeWords, UPLOAD_LIMITS } from '#kit/upload-limits.ts';
import { newId } from '../db/new-id.ts';
import { Problem } from '../errors/problem.ts';
import type { Upload, UploadLimits } from './define-route.ts';

export interface UploadSettings {
  /** Where uploads wait; must be on the same disk as the data folder so that keeping a file is a rename. */
  readonly folder?: string;
  /** Largest file of all, in bytes. */
  readonly maximumBytes?: number;
}

const DEFAULT_EXTENSIONS = ['.xlsx', '.csv'];
/** Fields beside the file are short codes. */
const LIMITS = { files: 1, fields: 20, fieldSize: 4_096, fieldNameSize: 60, parts: 21 };

const missing = () =>
  new Problem('invalid', 'file-missing', '没有收到文件', { advice: '请选择文件后再上传。' });

/** What a multipart request carries beside its file, at most. */
const BESIDE_THE_FILE = LIMITS.fields * (LIMITS.fieldSize + LIMITS.fieldNameSize) + 64 * 1024;

const tooLarge = (most: number) => {
  const { message, advice } = tooLargeWords(most);
  return new Problem('too-large', 'file-too-large', message, { advice });
};

/** What says beforehand that it is too large is refused before a byte of it is read. */
const requireDeclared = (length: string | undefined, most: number): void => {
  if (Number(length ?? 0) > most + BESIDE_THE_FILE) throw tooLarge(most);
};

const requireExtension = (fileName: string, extensions: readonly string[]): void => {
  if (extensions.includes(extname(fileName).toLowerCase())) return;
  throw new Problem('invalid', 'wrong-file-type', `只接受 ${extensions.join('、')} 文件`, {
    advice: '请另存为所需格式后再上传。',
  });
};

const save = async (
  part: MultipartFile,
  folder: string,
  { extensions, most }: { readonly extensions: readonly string[]; readonly most: number },
): Promise<Upload> => {
  const fileName = basename(part.filename.replaceAll('\\', '/')).slice(0, 200);
  requireExtension(fileName, extensions);
  const path = join(folder, `${newId()}.upload`);
  try {
    await pipeline(part.file, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    if (part.file.truncated) throw tooLarge(most);
    return { fileName, path, byteLength: (await stat(path)).size };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
};

const fieldOf = (part: Multipart): readonly [string, string] | undefined =>
  part.type === 'field' ? [part.fieldname, String(part.value)] : undefined;

/**
 * Saves the one file of a multipart request and reads the fields beside it, in whatever order they come.
 * The file is removed when the answer has been sent, unless the route has moved it.
 */
export const receiveUpload = async (
  request: FastifyRequest,
  reply: FastifyReply,
  settings: UploadSettings,
  limits: UploadLimits = {},
): Promise<{ upload: Upload; fields: Readonly<Record<string, string>> }> => {
  if (!request.isMultipart()) throw missing();
  const folder = settings.folder ?? join(tmpdir(), 'rongjun-uploads');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const fields: Record<string, string> = {};
  const largest = settings.maximumBytes ?? UPLOAD_LIMITS.table;
  const fileSize = Math.min(limits.maximumBytes ?? largest, largest);
  requireDeclared(request.headers['content-length'], fileSize);
  let upload: Upload | undefined;
  for await (const part of request.parts({ limits: { ...LIMITS, fileSize } })) {
    const field = fieldOf(part);
    if (field) fields[field[0]] = field[1];
    if (part.type !== 'file') continue;
    const saved = await save(part, folder, {
      extensions: limits.extensions ?? DEFAULT_EXTENSIONS,
      most: fileSize,
    });
    reply.raw.once('close', () => void rm(saved.path, { force: true }));
    upload = saved;
  }
  if (!upload) throw missing();
  return { upload, fields };
};
