import type { FastifyReply, FastifyRequest } from 'fastify';
import { LONGEST_HOURS } from '../auth/session.ts';

const NAME = 'rongjun_session';
const TOKEN_SHAPE = /^[\w-]{43}$/;

/** The session token a request carries, or null. */
export const readSessionCookie = (request: FastifyRequest): string | null => {
  const token = request.cookies[NAME];
  return token !== undefined && TOKEN_SHAPE.test(token) ? token : null;
};

/** Sets the cookie, or removes it. Never readable by scripts, never sent from another site; only over TLS where TLS is. */
export const writeSessionCookie = (reply: FastifyReply, token: string | null, isSecure: boolean): void => {
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure } as const;
  if (token === null) void reply.clearCookie(NAME, options);
  else void reply.setCookie(NAME, token, { ...options, maxAge: LONGEST_HOURS * 3_600 });
};
