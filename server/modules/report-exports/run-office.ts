import { spawn } from 'node:child_process';

/**
 * Runs a program to its end. LibreOffice begins others that do the work: they are one group, and end together when the
 * time is over. Rejects when it fails or takes too long.
 */
export const runOffice = (program: string, options: readonly string[], patience: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, options, { detached: true, stdio: 'ignore' });
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, patience);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`${program} ended with ${code}.`));
    });
  });

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Does office work one piece at a time, since each takes hundreds of megabytes and a core; undefined where `most` wait already. */
export const inTurn = <T>(most: number, work: () => Promise<T>): Promise<T> | undefined => {
  if (waiting >= most) return undefined;
  waiting += 1;
  const turn = last.then(work).finally(() => (waiting -= 1));
  last = turn.catch(() => undefined);
  return turn;
};
