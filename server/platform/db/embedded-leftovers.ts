import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../data-folder/running-process.ts';
import { Problem } from '../errors/problem.ts';

const FAST_SHUTDOWN_IN_MS = 30_000;
const QUICK_SHUTDOWN_IN_MS = 10_000;

const postmasterOf = (cluster: string): number | null => {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10);
    return Number.isFinite(pid) ? pid : null;
  } catch {
    return null;
  }
};

const workingFolder = (pid: string): string | null => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
};

/** Processes that work in the cluster: PostgreSQL's all do. Without /proc, the one its pid file names. */
const processesIn = (cluster: string): number[] => {
  if (process.platform === 'linux') {
    const real = realpathSync(cluster);
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && workingFolder(name) === real)
      .map(Number);
  }
  const postmaster = postmasterOf(cluster);
  return postmaster !== null && isAlive(postmaster) ? [postmaster] : [];
};

const signal = (pids: readonly number[], name: NodeJS.Signals): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It ended by itself meanwhile.
    }
  }
};

const haveLeft = async (cluster: string, patienceInMs: number): Promise<boolean> => {
  const deadline = Date.now() + patienceInMs;
  while (processesIn(cluster).length > 0) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
};

/**
 * Stops a PostgreSQL that outlived its server (killed with -9). Call only as owner of the data folder.
 * Afterwards no process touches the cluster, so a pid file that names a reused id may go.
 */
export const stopLeftovers = async (cluster: string): Promise<void> => {
  const left = processesIn(cluster);
  if (left.length > 0) {
    const postmaster = postmasterOf(cluster);
    if (postmaster !== null && left.includes(postmaster)) signal([postmaster], 'SIGINT');
    if (!(await haveLeft(cluster, FAST_SHUTDOWN_IN_MS))) signal(processesIn(cluster), 'SIGQUIT');
    if (!(await haveLeft(cluster, QUICK_SHUTDOWN_IN_MS)))
      throw new Problem(
        'unavailable',
        'database-not-stopping',
        `上次留下的数据库进程停不下来（${processesIn(cluster).join('、')}）。`,
        {
          advice: '请结束这些进程后重试。',
        },
      );
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
};
