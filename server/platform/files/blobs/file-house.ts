import { join } from 'node:path';
import { Problem } from '../../errors/problem.ts';
import { openDiskBlobs } from './disk-blobs.ts';
import type { BlobStore } from './blob-store.ts';
import { openS3Blobs, type S3Settings } from './s3-blobs.ts';

/** Where files come in and where they stay. */
export interface FileHouse {
  readonly blobs: BlobStore;
  /** Folder of uploads under way and of files being worked on; always on the machine's own disk. */
  readonly uploads: string;
}

/** Opens the files of a data folder; with `s3` the kept bytes lie in an object store instead of the folder. */
export const openFileHouse = (filesFolder: string, s3?: S3Settings): FileHouse => ({
  blobs: s3 === undefined ? openDiskBlobs(join(filesFolder, 'documents')) : openS3Blobs(s3),
  uploads: join(filesFolder, 'uploads'),
});

let current: FileHouse | undefined;

/** Sets the files this process works with; called once at start. */
export const useFileHouse = (house: FileHouse): void => {
  current = house;
};

/** The files this process works with. Throws a Problem where none are open. */
export const currentFileHouse = (): FileHouse => {
  if (current) return current;
  throw new Problem('unavailable', 'files-closed', '文件存储暂时没有打开。', { advice: '请稍后重试。' });
};
