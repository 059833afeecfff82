import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { Problem } from '../errors/problem.ts';

/** The operating-system user PostgreSQL runs as; it refuses to run as root. */
export interface DatabaseUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  /** True when this process is root and must hand over to the user. */
  readonly isDropped: boolean;
}

/** postgres where the machine has it, since only database servers use it; nobody elsewhere. */
const CANDIDATES = ['postgres', 'nobody'];

const findAccount = (name: string): DatabaseUser | null => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  if (line === undefined) return null;
  const [, , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid), isDropped: true };
};

/** This user, or an unprivileged one when this process is root. */
export const databaseUser = (): DatabaseUser => {
  const { username, uid, gid } = userInfo();
  if (uid !== 0) return { name: username, uid, gid, isDropped: false };
  for (const name of CANDIDATES) {
    const account = findAccount(name);
    if (account !== null) return account;
  }
  throw new Problem(
    'unavailable',
    'no-database-user',
    '数据库不能以 root 运行，而本机没有 postgres 或 nobody 用户。',
    {
      advice: '请换一个普通用户运行，或先建一个名为 postgres 的用户。',
    },
  );
};

/** Whether the user can walk to `path`, and write there when asked. */
export const canReach = (user: DatabaseUser, path: string, mode: 'read' | 'write' = 'read'): boolean => {
  const test = mode === 'write' ? 'cd "$1" && test -w .' : 'cd "$1" && test -r .';
  const drop = user.isDropped ? { uid: user.uid, gid: user.gid } : {};
  return spawnSync('/bin/sh', ['-c', test, 'sh', path], { cwd: '/', stdio: 'ignore', ...drop }).status === 0;
};
