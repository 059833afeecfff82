import type { InjectOptions } from 'fastify';
import { expect } from 'vitest';
import { ok, type TestClient } from './test-app.ts';

/** An answer without how long something has lasted when it was given. */
const withoutClock = ({ elapsedSeconds: _, ...answer }: Record<string, unknown>) => answer;

/**
 * Sends one write twice at the same moment under one request key, and once more afterwards; the three answers are the same
 * one. Answers it.
 */
export const sendTwice = async (
  client: TestClient,
  url: string,
  payload: object,
  method: InjectOptions['method'] = 'POST',
) => {
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const send = () => ok(client.send({ method: method!, url, payload, headers }));
  const [first, again] = await Promise.all([send(), send()]);
  expect(withoutClock(again)).toEqual(withoutClock(first));
  expect(withoutClock(await send())).toEqual(withoutClock(first));
  return first;
};
