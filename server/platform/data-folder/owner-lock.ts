import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Problem } from '../errors/problem.ts';
import type { DataFolder } from './data-folder.ts';
import { isAlive, processMark } from './running-process.ts';

/** Who has the data folder open, and how others reach its database. */
export interface Owner {
  readonly pid: number;
  readonly mark: string;
  /** 'start' for the server, otherwise the command's name. */
  readonly command: string;
  /** Connection strings, there once the database answers; null before. */
  readonly database: { readonly ownerUrl: string; readonly appUrl: string } | null;
  /** Where the workbench answers, once it does. */
  readonly address: string | null;
}

export interface OwnerLock {
  /** Tells others, in the lock file, how to reach what this process runs. */
  readonly announce: (facts: Partial<Pick<Owner, 'database' | 'address'>>) => void;
  readonly release: () => void;
}

const readOwner = (path: string): Owner | null => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner;
  } catch {
    return null;
  }
};

const lives = (owner: Owner): boolean =>
  isAlive(owner.pid) && (owner.mark === '' || owner.mark === processMark(owner.pid));

/** The living owner of the folder, or null. A file left by a process that was killed counts for nothing. */
export const findOwner = (folder: Pick<DataFolder, 'lock'>): Owner | null => {
  const owner = readOwner(folder.lock);
  return owner !== null && lives(owner) ? owner : null;
};

const taken = (folder: DataFolder, owner: Owner | null): Problem => {
  const who = owner === null ? '另一个进程' : `进程 ${owner.pid}(rongjun ${owner.command})`;
  const advice =
    owner?.command === 'start'
      ? `它的地址是 ${owner.address ?? '(正在启动)'}；要重新启动，请先停掉它（kill ${owner.pid}）。`
      : '请等它结束后再试。';
  return new Problem('conflict', 'data-folder-in-use', `数据文件夹 ${folder.root} 正由${who}使用。`, {
    advice,
  });
};

/** Moves a dead owner's file away. False when somebody else was faster and the file is a living owner's. */
const clearStale = (path: string): void => {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readOwner(aside);
  if (moved !== null && lives(moved)) linkSync(aside, path);
  rmSync(aside, { force: true });
};

/** Makes this process the one owner of the folder; throws a Problem when another lives. */
export const takeOwnerLock = (folder: DataFolder, command: string): OwnerLock => {
  let owner: Owner = {
    pid: process.pid,
    mark: processMark(process.pid),
    command,
    database: null,
    address: null,
  };
  const draft = `${folder.lock}.${process.pid}`;
  const writeDraft = (): void => writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });

  writeDraft();
  try {
    if (findOwner(folder) === null) clearStale(folder.lock);
    // A hard link is made by one process only, and the file is whole from the first moment.
    linkSync(draft, folder.lock);
  } catch {
    throw taken(folder, findOwner(folder));
  } finally {
    rmSync(draft, { force: true });
  }

  return {
    announce: (facts) => {
      owner = { ...owner, ...facts };
      writeDraft();
      renameSync(draft, folder.lock);
    },
    release: () => {
      if (readOwner(folder.lock)?.pid === process.pid) rmSync(folder.lock, { force: true });
    },
  };
};
