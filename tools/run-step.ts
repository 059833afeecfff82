import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const HOME = fileURLToPath(new URL('..', import.meta.url));

export interface StepResult {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
}

/** Runs a program of node_modules/.bin (or this Node) in the checkout and gathers what it says. */
export const runStep = async (program: string, args: readonly string[]): Promise<StepResult> => {
  const start = Date.now();
  const path = program === 'node' ? process.execPath : `${HOME}node_modules/.bin/${program}`;
  const child = spawn(path, args, { cwd: HOME, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
  return {
    code,
    output: Buffer.concat(chunks).toString('utf8').trim(),
    seconds: (Date.now() - start) / 1000,
  };
};
