import { spawn } from 'node:child_process';
import { Agent, request as httpRequest } from 'node:http';
import { fileURLToPath } from 'node:url';
import { DEMONSTRATION_PASSWORD } from '#server/demonstration/demonstration-accounts.ts';
import { peakMemory } from './peak-memory.ts';

const LAUNCHER = fileURLToPath(new URL('../rongjun', import.meta.url));

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A signed-in account of the demonstration city, over HTTP as a browser would. */
export interface BenchClient {
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body: unknown) => Promise<Answer>;
}

export interface BenchServer {
  readonly secondsToHealthy: number;
  readonly signIn: (username: string) => Promise<BenchClient>;
  /** The most memory the server's own process has held so far. */
  readonly peakMemoryMiB: () => number;
  readonly stop: () => Promise<void>;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

const send = (port: number, method: string, path: string, headers: Record<string, string>, body?: string) =>
  new Promise<Answer & { cookie: string }>((resolve, reject) => {
    const request = httpRequest({ agent, host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const cookie = (response.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8'), cookie });
      });
    });
    request.on('error', reject);
    request.end(body);
  });

const waitUntilHealthy = async (port: number): Promise<void> => {
  for (;;) {
    const healthy = await send(port, 'GET', '/healthz', {}).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Starts the real server as its own process over a data folder. */
export const startBenchServer = async (data: string, port: number): Promise<BenchServer> => {
  const start = performance.now();
  const child = spawn(LAUNCHER, ['start', '--data', data, '--port', String(port)], { stdio: 'ignore' });
  await waitUntilHealthy(port);
  const secondsToHealthy = Math.round((performance.now() - start) / 10) / 100;
  const signIn = async (username: string): Promise<BenchClient> => {
    const json = { 'content-type': 'application/json' };
    const credentials = JSON.stringify({ username, password: DEMONSTRATION_PASSWORD });
    const answer = await send(port, 'POST', '/api/session', json, credentials);
    if (answer.status !== 200) throw new Error(`Could not sign in as ${username}: ${answer.body}`);
    const guards = { ...json, cookie: answer.cookie, 'x-csrf-token': JSON.parse(answer.body).csrfToken };
    return {
      get: (path) => send(port, 'GET', `/api${path}`, { cookie: answer.cookie }),
      post: (path, body) =>
        send(
          port,
          'POST',
          `/api${path}`,
          { ...guards, 'idempotency-key': crypto.randomUUID() },
          JSON.stringify(body),
        ),
    };
  };
  const stop = async (): Promise<void> => {
    agent.destroy();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  };
  const peakMemoryMiB = (): number => Math.round(peakMemory(child.pid));
  return { secondsToHealthy, signIn, peakMemoryMiB, stop };
};
