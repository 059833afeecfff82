import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { closeOnSignal } from '../data-folder/close-on-signal.ts';
import { Problem } from '../errors/problem.ts';
import {
  APPLICATION_ROLE,
  folderHandle,
  OWNER_ROLE,
  prepareCluster,
  privateFolder,
} from './embedded-cluster.ts';
import { stopLeftovers } from './embedded-leftovers.ts';
import { postgresRuntime } from './embedded-runtime.ts';
import { MEMORY_ENVIRONMENT, settingArguments } from './embedded-settings.ts';
import { canReach, databaseUser } from './embedded-user.ts';

export interface EmbeddedPostgresOptions {
  readonly cluster: string;
  readonly socketFolder: string;
  readonly logFile: string;
  /** False only for throw-away test databases. */
  readonly isDurable?: boolean;
}

export interface EmbeddedPostgres {
  readonly pid: number;
  /** Connection string as the owner of the schema, or as the server's own role. */
  readonly url: (role: 'owner' | 'application', database?: string) => string;
  /** Fast shutdown: open transactions end, committed ones stay. */
  readonly stop: () => Promise<void>;
  /** Settles when the database ends, for whatever reason. */
  readonly ended: Promise<void>;
}

export const DATABASE = 'rongjun';
const LONGEST_SOCKET_FOLDER = 90;
const LONGEST_LOG_IN_BYTES = 10_000_000;
const STOP_PATIENCE_IN_MS = 60_000;

const openLog = (path: string): number => {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LONGEST_LOG_IN_BYTES) truncateSync(path);
  return openSync(path, 'a', 0o600);
};

const lastWords = (logFile: string): string =>
  readFileSync(logFile, 'utf8').trim().split('\n').slice(-3).join('\n');

const waitUntilReady = async (url: string, child: ChildProcess, logFile: string): Promise<pg.Client> => {
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    // A client whose connection fails also emits the error; the rejected promise below tells it.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      const { code } = error as { code?: string };
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Problem('unavailable', 'database-not-started', '数据库没有启动成功。', {
          advice: lastWords(logFile),
        });
      const isStarting = code === 'ENOENT' || code === 'ECONNREFUSED' || code === '57P03';
      if (!isStarting) throw error;
      await sleep(10);
    }
  }
};

const createDatabase = async (client: pg.Client): Promise<void> => {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
  if (rowCount === 0) await client.query(`create database ${DATABASE}`);
};

/** Starts the PostgreSQL that comes with the program. Call only as owner of the data folder: leftovers are stopped. */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const { cluster, logFile, isDurable = true } = options;
  const user = databaseUser();
  const runtime = postgresRuntime(user);
  await prepareCluster(runtime, user, cluster, isDurable);
  await stopLeftovers(cluster);

  privateFolder(user, options.socketFolder);
  const isShort =
    options.socketFolder.length <= LONGEST_SOCKET_FOLDER && canReach(user, options.socketFolder, 'write');
  const short = `/tmp/rongjun-${createHash('sha256').update(cluster).digest('hex').slice(0, 16)}`;
  const socketFolder = isShort ? options.socketFolder : short;
  privateFolder(user, socketFolder);
  // PostgreSQL takes a killed postmaster that nobody has buried yet for a living one, and would not start.
  for (const left of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock'])
    rmSync(join(socketFolder, left), { force: true });

  const handle = folderHandle(user, cluster);
  const log = openLog(logFile);
  const drop = user.isDropped ? { uid: user.uid, gid: user.gid } : {};
  // Its own session: Ctrl-C in the terminal must reach the server only, which then stops the database last.
  const child = spawn(
    join(runtime, 'bin', 'postgres'),
    ['-D', handle.path, ...settingArguments({ isDurable, socketFolder })],
    {
      cwd: '/',
      detached: true,
      env: { ...process.env, ...MEMORY_ENVIRONMENT },
      stdio: ['ignore', log, log, handle.descriptor],
      ...drop,
    },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  closeSync(log);
  handle.close();

  const roles = { owner: OWNER_ROLE, application: APPLICATION_ROLE };
  const url: EmbeddedPostgres['url'] = (role, database = DATABASE) =>
    `postgresql:///${database}?host=${encodeURIComponent(socketFolder)}&user=${roles[role]}`;

  const stop = async (): Promise<void> => {
    child.kill('SIGINT');
    const hurry = setTimeout(() => child.kill('SIGQUIT'), STOP_PATIENCE_IN_MS);
    await ended;
    clearTimeout(hurry);
    if (!isShort) rmSync(short, { recursive: true, force: true });
  };
  const takeBack = closeOnSignal(stop);
  try {
    const client = await waitUntilReady(url('owner', 'postgres'), child, logFile);
    await createDatabase(client).finally(() => client.end());
    return { pid: child.pid ?? 0, url, stop, ended };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    takeBack();
  }
};
