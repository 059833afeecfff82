import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../auth/session.ts';
import { Problem } from '../errors/problem.ts';

const refuse = (code: string) =>
  new Problem('forbidden', code, '请求不是从本系统页面发出的，已拒绝', { advice: '请刷新页面后重试。' });

const header = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

const sameText = (one: string, other: string): boolean => {
  const left = Buffer.from(one);
  const right = Buffer.from(other);
  return left.length === right.length && timingSafeEqual(left, right);
};

const hostOf = (origin: string): string => {
  try {
    return new URL(origin).host;
  } catch {
    return '';
  }
};

/** Browsers say where a write comes from: it must be our own page. Programs without a browser say nothing. */
export const requireOwnPage = (request: FastifyRequest): void => {
  const site = header(request, 'sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw refuse('foreign-page');
  const origin = header(request, 'origin');
  if (origin !== undefined && hostOf(origin) !== request.host) throw refuse('foreign-page');
};

/** Every write of a person signed in carries the session's own token, which no other site can read. */
export const requireCsrfToken = (request: FastifyRequest, signedIn: SignedIn): void => {
  const given = header(request, 'x-csrf-token');
  if (given === undefined || !sameText(given, signedIn.csrfToken)) throw refuse('csrf-token');
};

const KEY_SHAPE = /^[\x21-\x7e]{8,100}$/;

/** The Idempotency-Key of a request, or null. Throws Problem 'invalid-input' when it is not 8 to 100 visible characters. */
export const requestKeyOf = (request: FastifyRequest): string | null => {
  const key = header(request, 'idempotency-key');
  if (key === undefined) return null;
  if (!KEY_SHAPE.test(key))
    throw new Problem('invalid', 'invalid-input', 'Idempotency-Key 应为 8 至 100 个可见字符');
  return key;
};
