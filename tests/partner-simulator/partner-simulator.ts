import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The key a bureau gave the department. */
export interface SimulatorKey {
  readonly keyId: string;
  readonly secret: string;
}

export interface ReceivedNotice {
  readonly idempotencyKey: string;
  /** Seconds since 1970, as the signature says. */
  readonly signedAt: number;
  readonly notice: { readonly kind: string; readonly part: { readonly county: number; readonly id: string } };
}

export interface SignedCall {
  readonly method: 'GET' | 'POST';
  readonly target: string;
  readonly body?: string;
  readonly idempotencyKey?: string;
  /** What a forger or a broken clock changes. */
  readonly timestamp?: number;
  readonly nonce?: string;
  readonly signature?: string;
  /** Sent instead of what was signed. */
  readonly sentBody?: string;
  readonly sentTarget?: string;
}

export interface CallAnswer {
  readonly status: number;
  readonly json: Record<string, never> & { readonly [name: string]: unknown };
}

const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex');

/** Written from the how-to alone, with nothing of the program's own: what a department's programmer would write. */
const sign = (secret: string, lines: readonly string[]): string =>
  createHmac('sm3', Buffer.from(secret, 'hex'))
    .update(['RONGJUN-HMAC-SM3', ...lines].join('\n'))
    .digest('hex');

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

/** The computer of a partner department: takes what it is sent when the signature is right, and answers as told. */
export class PartnerSimulator {
  readonly received: ReceivedNotice[] = [];
  /** How often something arrived, the refused and unanswered included. */
  attempts = 0;
  /** Statuses of the next answers; 200 when none is left. */
  nextStatuses: number[] = [];
  /** What happens while it thinks about its answer. */
  beforeAnswer: () => void = () => {};
  key: SimulatorKey | undefined;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      void this.#take(request).then((status) => response.writeHead(status).end());
    });
  }

  /** The address to give the bureau. */
  async start(): Promise<string> {
    await new Promise<void>((ready) => this.#server.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/rongjun`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  async #take(request: IncomingMessage): Promise<number> {
    this.attempts += 1;
    const body = await bodyOf(request);
    const header = (name: string): string => String(request.headers[name] ?? '');
    const wanted = sign(this.key?.secret ?? '', [
      header('x-rongjun-key'),
      request.method ?? '',
      request.url ?? '',
      header('x-rongjun-timestamp'),
      header('x-rongjun-nonce'),
      sm3(body),
    ]);
    if (header('x-rongjun-key') !== this.key?.keyId || header('x-rongjun-signature') !== wanted) return 401;
    const status = this.nextStatuses.shift() ?? 200;
    const idempotencyKey = header('idempotency-key');
    const isNew = !this.received.some((one) => one.idempotencyKey === idempotencyKey);
    const signedAt = Number(header('x-rongjun-timestamp'));
    if (status === 200 && isNew) this.received.push({ idempotencyKey, signedAt, notice: JSON.parse(body) });
    this.beforeAnswer();
    return status;
  }

  /** Calls the bureau, signed. */
  async call(address: string, call: SignedCall, key = this.key): Promise<CallAnswer> {
    const { method, target, body = '', idempotencyKey } = call;
    const timestamp = String(call.timestamp ?? Math.floor(Date.now() / 1000));
    const nonce = call.nonce ?? randomBytes(16).toString('hex');
    const { keyId = '', secret = '' } = key ?? {};
    const signature = call.signature ?? sign(secret, [keyId, method, target, timestamp, nonce, sm3(body)]);
    const sent = call.sentBody ?? body;
    const answer = await fetch(`${address}${call.sentTarget ?? target}`, {
      method,
      headers: {
        'X-Rongjun-Key': keyId,
        'X-Rongjun-Timestamp': timestamp,
        'X-Rongjun-Nonce': nonce,
        'X-Rongjun-Signature': signature,
        ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
        ...(method === 'POST' && { 'Content-Type': 'application/json' }),
      },
      ...(method === 'POST' && { body: sent }),
    });
    return { status: answer.status, json: (await answer.json()) as CallAnswer['json'] };
  }
}
