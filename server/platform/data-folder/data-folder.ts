import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Problem } from '../errors/problem.ts';

/** Where everything a bureau keeps lies: one folder to copy, guard and back up. */
export interface DataFolder {
  readonly root: string;
  /** The embedded PostgreSQL's own files. */
  readonly postgres: string;
  /** Its unix socket. */
  readonly socket: string;
  /** Key files, mode 0700: kept apart from backups, see docs/how-to/keys.md. */
  readonly secrets: string;
  /** Attachments and uploads. */
  readonly files: string;
  /** Who has the folder open: see owner-lock.ts. */
  readonly lock: string;
  readonly databaseLog: string;
  /** There while a restore is under way, and after one that was cut short. */
  readonly restoring: string;
}

/** Folders under `files` of what only passes through: uploads, sheets being imported, exports until they are fetched. */
export const PASSING_FOLDERS = ['incoming', 'uploads', 'imports', 'exports'] as const;

const notWritable = (root: string, cause: unknown): Problem => {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Problem('unavailable', 'data-folder-not-writable', `数据文件夹 ${root} 不能写入。`, {
    advice: `请换一个文件夹（--data）或改正它的权限后重试（${reason}）。`,
  });
};

/** Opens or creates the data folder; throws a Problem when it cannot be written. */
export const openDataFolder = (path: string): DataFolder => {
  const root = resolve(path);
  const folder: DataFolder = {
    root,
    postgres: join(root, 'postgres'),
    socket: join(root, 'run'),
    secrets: join(root, 'secrets'),
    files: join(root, 'files'),
    lock: join(root, 'lock'),
    databaseLog: join(root, 'postgres.log'),
    restoring: join(root, 'restoring'),
  };
  try {
    mkdirSync(root, { recursive: true });
    accessSync(root, constants.W_OK | constants.X_OK);
    for (const part of [folder.secrets, folder.files]) mkdirSync(part, { recursive: true, mode: 0o700 });
    chmodSync(folder.secrets, 0o700);
  } catch (cause) {
    throw notWritable(root, cause);
  }
  return folder;
};
