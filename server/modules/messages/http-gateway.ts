import { z } from 'zod';
import type { GatewayReceipt, MessageGateway } from './message-gateway.ts';

const TIMEOUT_IN_MS = 10_000;
/** 408 and 429 ask to come back later; every other 4xx refuses for good. */
const COME_BACK: ReadonlySet<number> = new Set([408, 425, 429]);

const Taken = z.object({ receipt: z.string().max(100).nullish() });
const Receipts = z.object({
  receipts: z
    .array(z.object({ id: z.uuid(), arrived: z.boolean(), reason: z.string().max(200).nullish() }))
    .max(500),
});
const Refusal = z.object({ reason: z.string().max(200) });

const LONG_NUMBER = /\d{7,}/g;
/** A provider may repeat the number in its reason; nothing of it is kept. */
const withoutNumbers = (reason: string): string => reason.replaceAll(LONG_NUMBER, '*******');

export interface HttpGatewaySettings {
  readonly url: string;
  /** Sent as Bearer; from the secrets folder. */
  readonly token: string | null;
  /** Whether the provider answers at /receipts. */
  readonly givesReceipts: boolean;
}

/**
 * A provider reached over HTTP: POST of {id, channel, template, phone, text} to the address named in settings.json, with the
 * key of the sending as Idempotency-Key; 2xx takes it, {receipt} if it has one. POST of {ids} to …/receipts answers what
 * became of them.
 */
export const httpGateway = ({ url, token, givesReceipts }: HttpGatewaySettings): MessageGateway => {
  const post = async (address: string, body: object, key: string): Promise<Response> =>
    fetch(address, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_IN_MS),
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': key,
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
  const receipts = async (ids: readonly string[]): Promise<readonly GatewayReceipt[]> => {
    try {
      const answer = await post(`${url}/receipts`, { ids }, ids.join().slice(0, 36));
      if (!answer.ok) return [];
      return Receipts.parse(await answer.json()).receipts.map(({ id, arrived, reason }) => ({
        id,
        arrived,
        reason: reason ? withoutNumbers(reason) : null,
      }));
    } catch {
      // Asked again in the next round; a message nobody answers for is counted as silent.
      return [];
    }
  };
  return {
    name: new URL(url).host,
    send: async ({ key, ...message }) => {
      try {
        const answer = await post(url, message, key);
        const body: unknown = await answer.json().catch(() => ({}));
        if (answer.ok) return { kind: 'accepted', receipt: Taken.safeParse(body).data?.receipt ?? null };
        const isFinal = answer.status >= 400 && answer.status < 500 && !COME_BACK.has(answer.status);
        const told = Refusal.safeParse(body).data?.reason;
        const reason = withoutNumbers(told ?? `网关回答 ${answer.status}`);
        return { kind: isFinal ? 'refused' : 'unreachable', reason };
      } catch (error) {
        const timedOut = error instanceof Error && error.name === 'TimeoutError';
        return { kind: 'unreachable', reason: timedOut ? '网关没有在10秒内回答' : '网关连不上' };
      }
    },
    ...(givesReceipts ? { receipts } : {}),
  };
};
