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
