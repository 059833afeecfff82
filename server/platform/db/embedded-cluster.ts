import { spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  lchownSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../errors/problem.ts';
import { canReach, type DatabaseUser } from './embedded-user.ts';
import type { PostgresRuntime } from './embedded-runtime.ts';

export const OWNER_ROLE = 'rongjun_owner';
export const APPLICATION_ROLE = 'rongjun_app';
const VERSION = '17';

/** Gives a folder and all in it to the database user. */
const handOver = (user: DatabaseUser, folder: string): void => {
  if (!user.isDropped || statSync(folder).uid === user.uid) return;
  try {
    for (const entry of readdirSync(folder, { recursive: true }))
      lchownSync(join(folder, String(entry)), user.uid, user.gid);
    chownSync(folder, user.uid, user.gid);
  } catch (cause) {
    throw new Problem(
      'unavailable',
      'database-folder-not-given',
      `无法把 ${folder} 交给数据库用户 ${user.name}。`,
      {
        advice: `请换一个支持修改属主的文件夹（--data），或用普通用户运行（${String(cause)}）。`,
      },
    );
  }
};

/** A folder only the database user (and root) may enter; made when missing. */
export const privateFolder = (user: DatabaseUser, folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  handOver(user, folder);
};

/** How a process of the database user names a folder: its path, or a folder it was handed open as file descriptor 3. */
export interface FolderHandle {
  readonly path: string;
  readonly descriptor: number | 'ignore';
  readonly close: () => void;
}

/**
 * A checkout under a private home (/root, mktemp -d) cannot be walked by the unprivileged user, yet the data belong in
 * it. On Linux an open folder is reachable all the same, through /proc/self/fd.
 */
export const folderHandle = (user: DatabaseUser, folder: string): FolderHandle => {
  if (canReach(user, folder, 'write')) return { path: folder, descriptor: 'ignore', close: () => undefined };
  if (process.platform !== 'linux')
    throw new Problem(
      'unavailable',
      'database-folder-unreachable',
      `数据库用户 ${user.name} 进不了 ${folder}。`,
      {
        advice: '请换一个其他用户也能进入的文件夹（--data），或用普通用户运行。',
      },
    );
  const descriptor = openSync(folder, 'r');
  return { path: '/proc/self/fd/3', descriptor, close: () => closeSync(descriptor) };
};

/** Only the system user who started the server may connect, and needs no password for it. */
const writeAccessRules = (user: DatabaseUser, cluster: string): void => {
  const { username } = userInfo();
  const identities = [OWNER_ROLE, APPLICATION_ROLE].map((role) => `rongjun "${username}" ${role}\n`).join('');
  const files = { 'pg_hba.conf': 'local all all peer map=rongjun\n', 'pg_ident.conf': identities };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(cluster, name), text, { mode: 0o600 });
    if (user.isDropped) chownSync(join(cluster, name), user.uid, user.gid);
  }
};

const runInitdb = async (
  runtime: PostgresRuntime,
  user: DatabaseUser,
  folder: string,
  isDurable: boolean,
): Promise<void> => {
  const handle = folderHandle(user, folder);
  const options = ['-D', handle.path, '-U', OWNER_ROLE, '-E', 'UTF8', '--auth=peer', '--no-instructions'];
  options.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  if (!isDurable) options.push('--no-sync');
  const drop = user.isDropped ? { uid: user.uid, gid: user.gid } : {};
  const child = spawn(join(runtime, 'bin', 'initdb'), options, {
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe', handle.descriptor],
    ...drop,
  });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      errors += error.message;
      resolve(null);
    });
    child.once('close', resolve);
  });
  handle.close();
  if (code !== 0)
    throw new Problem('unavailable', 'database-not-created', `无法在 ${folder} 建立数据库。`, {
      advice: errors.trim().split('\n').slice(-3).join(' '),
    });
};

/** Makes the cluster when there is none yet, all or nothing, and sets who may connect. */
export const prepareCluster = async (
  runtime: PostgresRuntime,
  user: DatabaseUser,
  cluster: string,
  isDurable: boolean,
): Promise<void> => {
  if (!existsSync(join(cluster, 'PG_VERSION'))) {
    const draft = `${cluster}.new`;
    rmSync(draft, { recursive: true, force: true });
    privateFolder(user, draft);
    await runInitdb(runtime, user, draft, isDurable);
    rmSync(cluster, { recursive: true, force: true });
    renameSync(draft, cluster);
  }
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== VERSION)
    throw new Problem(
      'unavailable',
      'database-version',
      `${cluster} 是 PostgreSQL ${version} 的数据，本程序自带 ${VERSION}。`,
      {
        advice: '请用原来的程序版本备份（rongjun backup），再用本版本恢复（rongjun restore）。',
      },
    );
  handOver(user, cluster);
  writeAccessRules(user, cluster);
};
