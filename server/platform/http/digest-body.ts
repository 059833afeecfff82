import { createHash, type Hash } from 'node:crypto';
import { Transform } from 'node:stream';
import type { FastifyRequest, preParsingHookHandler } from 'fastify';

const digests = new WeakMap<FastifyRequest, Hash>();

/** Takes the SM3 of a body's bytes as they pass: what is parsed afterwards could be written in many ways. */
export const digestBody: preParsingHookHandler = (request, _reply, payload, done) => {
  const hash = createHash('sm3');
  digests.set(request, hash);
  const passing = new Transform({
    transform: (chunk: Buffer, _encoding, next) => {
      hash.update(chunk);
      next(null, chunk);
    },
  });
  done(null, payload.pipe(passing));
};

/** The digest of the body that was read, in hexadecimal; of nothing where there was none. */
export const bodyDigestOf = (request: FastifyRequest): string =>
  (digests.get(request) ?? createHash('sm3')).digest('hex');
