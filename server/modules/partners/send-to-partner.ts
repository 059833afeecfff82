import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { PartnerPart } from '#modules/cases';
import { digestOf, signRequest } from '#platform/crypto/sign-request.ts';
import { SIGNATURE_HEADERS } from '#platform/http/read-signature.ts';
import { keyIdOf, openSecret, signingKeys, type SigningKey } from './partner-key.ts';
import type { SystemRow } from './partner-tables.ts';

const TIMEOUT_IN_MS = 10_000;
const NONCE_BYTES = 16;
/** 408, 425 and 429 ask to come back later; every other 4xx refuses for good. */
const COME_BACK: ReadonlySet<number> = new Set([408, 425, 429]);

/** What a department's computer is sent: a part that set out, or one that is overdue. */
export const PartnerNotice = z.object({ kind: z.enum(['part', 'overdue']), part: PartnerPart });
export type PartnerNotice = z.infer<typeof PartnerNotice>;

/** accepted: taken · refused: will not be taken, however often · unreachable: try again later. */
export type PartnerAnswer =
  { readonly kind: 'accepted' } | { readonly kind: 'refused' | 'unreachable'; readonly reason: string };

interface Signed {
  readonly method: string;
  readonly url: string;
  readonly body: string;
  readonly now: Date;
}

const signedHeaders = (
  system: SystemRow,
  key: SigningKey,
  { method, url, body, now }: Signed,
): Record<string, string> => {
  const { pathname, search } = new URL(url);
  const parts = {
    keyId: keyIdOf({ countyCode: system.county_code, id: system.id }, key.number),
    method,
    target: `${pathname}${search}`,
    timestamp: Math.floor(now.getTime() / 1000),
    nonce: randomBytes(NONCE_BYTES).toString('hex'),
    bodyDigest: digestOf(body),
  };
  return {
    [SIGNATURE_HEADERS.key]: parts.keyId,
    [SIGNATURE_HEADERS.timestamp]: String(parts.timestamp),
    [SIGNATURE_HEADERS.nonce]: parts.nonce,
    [SIGNATURE_HEADERS.signature]: signRequest(openSecret(system, key.sealed), parts),
  };
};

/** Refused for who signed it. */
const UNKNOWN_SIGNER: ReadonlySet<number> = new Set([401, 403]);

/**
 * POST of a notice to the partner's address, signed, with the delivery's id as Idempotency-Key; once more with the key before
 * while that still signs, where the present one is not known there yet. Never throws.
 */
export const sendToPartner = async (
  system: SystemRow,
  id: string,
  notice: PartnerNotice,
  now: Date,
): Promise<PartnerAnswer> => {
  const url = `${system.url}/parts`;
  const body = JSON.stringify(notice);
  const send = async (key: SigningKey): Promise<Response> => {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_IN_MS),
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': id,
        ...signedHeaders(system, key, { method: 'POST', url, body, now }),
      },
      body,
    });
    await answer.body?.cancel();
    return answer;
  };
  try {
    // The other side may not have changed to the present key yet.
    const [present, former] = signingKeys(system, now);
    const first = await send(present);
    const answer = former && UNKNOWN_SIGNER.has(first.status) ? await send(former) : first;
    if (answer.ok) return { kind: 'accepted' };
    const isFinal = answer.status >= 400 && answer.status < 500 && !COME_BACK.has(answer.status);
    return { kind: isFinal ? 'refused' : 'unreachable', reason: `对方系统回答 ${answer.status}` };
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    return { kind: 'unreachable', reason: timedOut ? '对方系统没有在10秒内回答' : '对方系统连不上' };
  }
};
