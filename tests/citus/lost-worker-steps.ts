import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { verifyEverything } from '#modules/maintenance';
import type { Cluster } from './cluster.ts';
import { same, type Step } from './steps.ts';
import { checkWritten, startWriters, type Told } from './two-county-writers.ts';

/** The commands that stop a worker at once, as a loss of power would, and start it again. */
export interface WorkerCommands {
  readonly stop: string;
  readonly start: string;
}

const TIMES = 3;
const BEFORE_IN_MS = 3_000;
const AWAY_IN_MS = 4_000;
const PATIENCE_IN_MS = 60_000;
const UNAVAILABLE = '数据库暂时不可用';

/** Both commands from the environment; null when they are not given. */
export const workerCommands = (): WorkerCommands | null => {
  const { CITUS_STOP_WORKER: stop, CITUS_START_WORKER: start } = process.env;
  return stop && start ? { stop, start } : null;
};

const shell = (command: string): Promise<void> =>
  new Promise((resolve, reject) => {
    // A database that is started keeps the streams of its starter, which would then never end.
    const child = spawn('/bin/sh', ['-c', command], { stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`)),
    );
  });

/** A worker lost under writers of two counties, each on a worker of its own (`movingSteps`). */
export const lostWorkerSteps = (cluster: Cluster, commands: WorkerCommands): Step[] => {
  const { owner } = cluster;
  /** Commits what a lost node had promised and others have done; the coordinator does it by itself once a minute. */
  const settle = async (): Promise<void> => {
    const until = Date.now() + PATIENCE_IN_MS;
    for (;;)
      try {
        await sql`select recover_prepared_transactions()`.execute(owner);
        return;
      } catch (error) {
        if (Date.now() > until) throw error;
        await sleep(500);
      }
  };
  const lose = async (title: string): Promise<Told> => {
    const writers = startWriters(cluster, title);
    try {
      await sleep(BEFORE_IN_MS);
      await shell(commands.stop);
      await sleep(AWAY_IN_MS);
    } finally {
      await shell(commands.start);
      await sleep(BEFORE_IN_MS);
    }
    return writers.stop();
  };
  return [
    {
      title:
        'a worker stopped at once under writers of two counties: what was answered is there, nothing by half',
      run: async () => {
        const counts = { answered: 0, refused: 0, unanswered: 0 };
        const reasons = new Set<string>();
        for (let time = 1; time <= TIMES; time += 1) {
          const title = `断${time}`;
          const told = await lose(title);
          await settle();
          counts.unanswered += await checkWritten(cluster, title, told);
          counts.answered += told.answered.length;
          counts.refused += told.refused.length;
          for (const { why } of told.refused) reasons.add(why);
        }
        same([...reasons], [UNAVAILABLE], 'told');
        return `${TIMES} times, ${counts.answered} answered, ${counts.refused} told ${UNAVAILABLE}, ${counts.unanswered} of these recorded all the same`;
      },
    },
    {
      title: 'all that was recorded is whole after the losses (verifyEverything)',
      run: async () => same((await verifyEverything(cluster.db)).faults, []),
    },
  ];
};
