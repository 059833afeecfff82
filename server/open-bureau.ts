import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { continueIds } from '#modules/acts';
import { loadStoredForms } from '#modules/forms';
import { rebuildChangedFigures } from '#modules/metrics';
import { useKeyring } from '#platform/crypto/current-keyring.ts';
import { closeOnSignal } from '#platform/data-folder/close-on-signal.ts';
import { openDataFolder, type DataFolder } from '#platform/data-folder/data-folder.ts';
import { findOwner, takeOwnerLock, type OwnerLock } from '#platform/data-folder/owner-lock.ts';
import { openFileHouse, useFileHouse } from '#platform/files/blobs/file-house.ts';
import { openDatabase, type Database } from '#platform/db/database.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform/db/embedded-postgres.ts';
import { openInstallationKeys } from '#platform/db/installation.ts';
import { migrate, requireCurrentSchema, type MigrationResult } from '#platform/db/migrate.ts';
import { Problem } from '#platform/errors/problem.ts';
import { databaseServer } from './database-server.ts';
import { fileStore } from './file-store.ts';

/** A bureau's data, opened: what every command works on. */
export interface Bureau {
  readonly folder: DataFolder;
  /** As the server's own role, under row-level security. */
  readonly db: Database;
  /** As the owner of the schema. */
  readonly owner: Database;
  readonly ownerUrl: string;
  /** Connection string as the server's own role, for threads that open their own connections. */
  readonly appUrl: string;
  /** What migrating did; null when another process owns the folder and has migrated already. */
  readonly migration: MigrationResult | null;
  /** Held while this process is the one owner of the folder. */
  readonly lock: OwnerLock | null;
  /** Settles when the embedded database ends by itself; never on a database server. */
  readonly databaseEnded: Promise<void>;
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  /** Path of the data folder; .data in the checkout when left out. */
  readonly data?: string | undefined;
  /** Name of the command, told to others who want the folder. */
  readonly command: string;
  /** Refuse when a server or another command has the folder open. */
  readonly alone?: boolean;
  /** Fills the folder from a backup: what it left unfinished is no hindrance. */
  readonly restores?: boolean;
  readonly connections?: number;
  /** Hears of each source whose figures are counted anew because this release defines them otherwise. */
  readonly onRecount?: (source: string) => void;
}

const DEFAULT_FOLDER = fileURLToPath(new URL('../.data', import.meta.url));
const START_PATIENCE_IN_MS = 30_000;
const CLOSE_PATIENCE_IN_MS = 5_000;

interface Reached {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly password: string | null;
  readonly lock: OwnerLock | null;
  readonly postgres: EmbeddedPostgres | null;
}

/** The database of the process that owns the folder, waiting for it while it starts. */
const reachOwner = async (folder: DataFolder): Promise<Reached | null> => {
  const deadline = Date.now() + START_PATIENCE_IN_MS;
  for (let owner = findOwner(folder); owner !== null; owner = findOwner(folder)) {
    if (owner.database !== null) return { ...owner.database, password: null, lock: null, postgres: null };
    if (Date.now() > deadline)
      throw new Problem(
        'unavailable',
        'data-folder-in-use',
        `数据文件夹 ${folder.root} 正由进程 ${owner.pid} 打开，等了很久还没有就绪。`,
        {
          advice: '请稍后再试。',
        },
      );
    await sleep(50);
  }
  return null;
};

const startOwn = async (folder: DataFolder, lock: OwnerLock): Promise<Reached> => {
  const postgres = await startEmbeddedPostgres({
    cluster: folder.postgres,
    socketFolder: folder.socket,
    logFile: folder.databaseLog,
  });
  return {
    ownerUrl: postgres.url('owner'),
    appUrl: postgres.url('application'),
    password: null,
    lock,
    postgres,
  };
};

const reach = async (folder: DataFolder, options: OpenOptions): Promise<Reached> => {
  const server = databaseServer(folder);
  if (server !== null)
    return { ...server, lock: options.alone ? takeOwnerLock(folder, options.command) : null, postgres: null };
  const other = options.alone ? null : await reachOwner(folder);
  if (other !== null) return other;
  const lock = takeOwnerLock(folder, options.command);
  try {
    return await startOwn(folder, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
};

/** The data folder a command means: --data, else RONGJUN_DATA, else .data in the checkout. */
export const dataFolderPath = (data: string | undefined): string => {
  const path = data ?? process.env['RONGJUN_DATA'] ?? DEFAULT_FOLDER;
  // Of a variable that was never set; the working folder is not meant.
  if (path.trim() === '')
    throw new Problem('invalid', 'data-folder-empty', '数据文件夹写成了空的。', {
      advice: '请在 --data 或 RONGJUN_DATA 里写明文件夹，或两者都不写。',
    });
  return resolve(path);
};

/** Whether a living process has the folder open; never makes the folder. */
export const isFolderInUse = (root: string): boolean => findOwner({ lock: join(root, 'lock') }) !== null;

/** A database that answers, in whatever state: neither migrated nor checked. */
export interface ReachedDatabase {
  readonly folder: DataFolder;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Password the server's own role shall have; null on the embedded database. */
  readonly password: string | null;
  readonly lock: OwnerLock | null;
  readonly databaseEnded: Promise<void>;
  readonly close: () => Promise<void>;
}

/** What a restore cut short left is half of a bureau, and looks like a new one: nothing is made of it. */
const requireWholeRestore = (folder: DataFolder): void => {
  const { root, restoring } = folder;
  // While it is under way, whoever comes hears who has the folder.
  if (!existsSync(restoring) || findOwner(folder) !== null) return;
  throw new Problem(
    'conflict',
    'restore-cut-short',
    `数据文件夹 ${root} 里的恢复没有做完，数据不完整，没有打开。`,
    {
      advice: '请换一个新的文件夹（--data）重新恢复；恢复好了，再删去这个文件夹。',
    },
  );
};

/** Takes the data folder and starts the database, or reaches the one a running server has started. */
export const reachDatabase = async (options: OpenOptions): Promise<ReachedDatabase> => {
  const folder = openDataFolder(dataFolderPath(options.data));
  if (!options.restores) requireWholeRestore(folder);
  const { postgres, lock, ...reached } = await reach(folder, options);
  return {
    ...reached,
    folder,
    lock,
    databaseEnded: postgres?.ended ?? new Promise<never>(() => undefined),
    close: async () => {
      await postgres?.stop();
      lock?.release();
    },
  };
};

/**
 * Opens the bureau's data: reaches the database, brings the schema up to date when nobody else is using it, and opens
 * the keys.
 */
export const openBureau = async (options: OpenOptions): Promise<Bureau> => {
  const reached = await reachDatabase(options);
  const { folder, ownerUrl, appUrl, password, lock, databaseEnded } = reached;
  const pools: Database[] = [];
  const close = async (): Promise<void> => {
    // Work that an interruption cut short may hold connections for ever; the database's own stop ends it.
    const released = Promise.all(pools.map((pool) => pool.destroy()));
    await Promise.race([released, sleep(CLOSE_PATIENCE_IN_MS, undefined, { ref: false })]);
    await reached.close();
  };
  const takeBack = closeOnSignal(close);
  try {
    const mayMigrate = lock !== null || options.command === 'migrate';
    const migration = mayMigrate ? await migrate(ownerUrl, { applicationPassword: password }) : null;
    if (migration === null) await requireCurrentSchema(ownerUrl);
    const owner = openDatabase(ownerUrl, 4);
    const db = openDatabase(appUrl, options.connections ?? 16);
    pools.push(owner, db);
    useKeyring(await openInstallationKeys(owner, folder.secrets));
    useFileHouse(openFileHouse(folder.files, fileStore(folder)));
    await continueIds(db);
    await loadStoredForms(db);
    if (migration !== null) await rebuildChangedFigures(db, options.onRecount);
    lock?.announce({ database: { ownerUrl, appUrl } });
    return { folder, db, owner, ownerUrl, appUrl, migration, lock, databaseEnded, close };
  } catch (error) {
    await close();
    throw error;
  } finally {
    takeBack();
  }
};

/** Does some work on an open bureau and, should Ctrl-C or SIGTERM come meanwhile, closes it before the process ends. */
export const closingOnSignal = async <T>(bureau: Bureau, work: () => Promise<T>): Promise<T> => {
  const takeBack = closeOnSignal(bureau.close);
  try {
    return await work();
  } finally {
    takeBack();
  }
};

/** Opens the bureau for one command and closes it afterwards. */
export const withBureau = async <T>(
  options: OpenOptions,
  work: (bureau: Bureau) => Promise<T>,
): Promise<T> => {
  const bureau = await openBureau(options);
  try {
    return await closingOnSignal(bureau, () => work(bureau));
  } finally {
    await bureau.close();
  }
};
