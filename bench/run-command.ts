import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { peakMemory } from './peak-memory.ts';

const CLI = fileURLToPath(new URL('../server/cli/index.ts', import.meta.url));
const WATCH_EVERY = 200;

export interface CommandRun {
  /** What the command printed under --json. */
  readonly answer: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly peakMemoryMiB: number;
}

/** Runs a real command of the product with --json in its own process and watches its memory. Throws when it answers nothing. */
export const runCommand = async (data: string, ...words: readonly string[]): Promise<CommandRun> => {
  const start = performance.now();
  const child = spawn(process.execPath, [CLI, ...words, '--data', data, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, peakMemory(child.pid))), WATCH_EVERY);
  const [output, complaints]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(watch);
  const text = Buffer.concat(output).toString('utf8');
  if (text === '')
    throw new Error(
      `${words.join(' ')} answered nothing: ${Buffer.concat(complaints).toString('utf8').slice(-500)}`,
    );
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  return { answer: JSON.parse(text), seconds, peakMemoryMiB: Math.round(peak) };
};
