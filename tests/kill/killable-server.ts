import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('serve-api.ts', import.meta.url));
const START_PATIENCE_IN_MS = 60_000;

export interface KillableServer {
  readonly address: string;
  /** SIGKILL to the server, the database's main process, or both at once. */
  readonly kill: (what: 'server' | 'database' | 'both') => Promise<void>;
  /** SIGTERM, and waits for the end. */
  readonly stop: () => Promise<void>;
}

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => {
        child.once('exit', () => resolve());
      });

const waitUntilReady = async (address: string, child: ChildProcess, said: () => string): Promise<void> => {
  const deadline = Date.now() + START_PATIENCE_IN_MS;
  for (;;) {
    const answer = await fetch(`${address}/healthz`).catch(() => null);
    if (answer?.ok) return;
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`The server did not start: ${said()}`);
    await sleep(20);
  }
};

/** Starts the server over a data folder and waits until it answers. */
export const startKillableServer = async (data: string, port: number): Promise<KillableServer> => {
  const child = spawn(process.execPath, [SCRIPT, data, String(port)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const address = `http://127.0.0.1:${port}`;
  await waitUntilReady(address, child, () => said);
  const postmaster = (): number =>
    Number.parseInt(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8'), 10);
  return {
    address,
    kill: async (what) => {
      if (what !== 'server') process.kill(postmaster(), 'SIGKILL');
      if (what !== 'database') child.kill('SIGKILL');
      // A server that loses its database ends by itself.
      await ended(child);
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended(child);
    },
  };
};
