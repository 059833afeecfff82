import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DataFolder } from '#platform/data-folder/data-folder.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { S3Settings } from '#platform/files/blobs/s3-blobs.ts';
import { readSettings } from './settings.ts';

const Keys = z.strictObject({ accessKeyId: z.string().min(1), secretAccessKey: z.string().min(1) });

const readKeys = (path: string): z.infer<typeof Keys> => {
  try {
    return Keys.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Problem('unavailable', 'file-store-keys', `对象存储的密钥文件 ${path} 缺失或不正确。`, {
      advice:
        '文件内容应为 {"accessKeyId":"…","secretAccessKey":"…"}，权限 600，见 docs/how-to/file-store.md。',
    });
  }
};

/** Reads where attachments are kept: the object store named in settings.json, or undefined for the data folder itself. */
export const fileStore = (folder: DataFolder): S3Settings | undefined => {
  const store = readSettings(folder.root).fileStore;
  if (store === undefined) return undefined;
  const path = join(folder.secrets, 'file-store.json');
  return { ...store, ...readKeys(path) };
};
