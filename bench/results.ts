import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { yardstick } from './yardstick.ts';

const FOLDER = fileURLToPath(new URL('./results/', import.meta.url));

/** One goal of the design, held against what was measured. */
export interface Goal {
  readonly work: string;
  readonly goal: string;
  readonly measured: string;
  readonly reached: boolean;
}

/** Keeps the raw run under bench/results and prints the goals. */
export const keepRun = (name: string, goals: readonly Goal[], raw: unknown): void => {
  mkdirSync(FOLDER, { recursive: true });
  const machine = {
    cpus: cpus().length,
    model: cpus()[0]?.model,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    yardstickMs: yardstick(),
  };
  const run = { name, at: new Date().toISOString(), node: process.version, machine, goals, raw };
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(run, null, 2)}\n`);
  for (const { work, goal, measured, reached } of goals) {
    process.stdout.write(`${reached ? 'reached' : 'MISSED '}  ${work}: ${measured} (goal ${goal})\n`);
  }
};
