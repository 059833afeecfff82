import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../errors/problem.ts';
import type { AdmittedSessions } from './admitted-sessions.ts';
import { isLoopback } from './is-loopback.ts';
import { readSessionCookie } from './session-cookie.ts';

export interface RateSettings {
  /** Requests a minute of one admitted session, or of one address without; the machine itself is not limited. */
  readonly requestsPerMinute?: number;
  /** Attempts to sign in a minute from one address. */
  readonly signInsPerMinute?: number;
  /** Tries of public links a minute from one address. */
  readonly publicLinksPerMinute?: number;
}

const DEFAULTS = { requestsPerMinute: 3_000, signInsPerMinute: 20, publicLinksPerMinute: 30 };

const tooMany = (seconds: number) =>
  new Problem('too-many', 'too-many-requests', '操作过于频繁', {
    advice: `请 ${Math.max(1, seconds)} 秒后再试。`,
  });

const visitorOf = (request: FastifyRequest, sessions: AdmittedSessions): string => {
  const token = readSessionCookie(request);
  return token !== null && sessions.has(token) ? token : request.ip;
};

/** Limits how often one visitor may ask. Sign-in routes carry their own, tighter limit: see `signInLimit`. */
export const limitRates = async (
  app: FastifyInstance,
  settings: RateSettings,
  sessions: AdmittedSessions,
): Promise<void> => {
  await app.register(rateLimit, {
    global: true,
    hook: 'onRequest',
    max: settings.requestsPerMinute ?? DEFAULTS.requestsPerMinute,
    timeWindow: 60_000,
    cache: 20_000,
    keyGenerator: (request) => visitorOf(request, sessions),
    allowList: (request) => isLoopback(request),
    errorResponseBuilder: (_request, context) => tooMany(Math.ceil(context.ttl / 1_000)),
  });
};

/** The limit of routes by which a password can be tried. It also holds for the machine itself. */
export const signInLimit = (settings: RateSettings) => ({
  max: settings.signInsPerMinute ?? DEFAULTS.signInsPerMinute,
  timeWindow: 60_000,
  keyGenerator: (request: FastifyRequest) => request.ip,
  allowList: [],
  groupId: 'sign-in',
});

/** The limit of public routes that a secret link opens: nobody tries links by the thousand. It also holds for the machine itself. */
export const publicLinkLimit = (settings: RateSettings) => ({
  max: settings.publicLinksPerMinute ?? DEFAULTS.publicLinksPerMinute,
  timeWindow: 60_000,
  keyGenerator: (request: FastifyRequest) => request.ip,
  allowList: [],
  groupId: 'public-link',
});
