import type { FastifyRequest } from 'fastify';
import type { SigningParts } from '../crypto/sign-request.ts';
import { Problem } from '../errors/problem.ts';
import { bodyDigestOf } from './digest-body.ts';

/** A request as another body's computer signed it. */
export interface SignedRequest extends SigningParts {
  readonly signature: string;
}

export const SIGNATURE_HEADERS = {
  key: 'x-rongjun-key',
  timestamp: 'x-rongjun-timestamp',
  nonce: 'x-rongjun-nonce',
  signature: 'x-rongjun-signature',
} as const;

const SHAPES = {
  key: /^[\w.-]{8,100}$/,
  timestamp: /^\d{10}$/,
  nonce: /^[\w-]{16,64}$/,
  signature: /^[0-9a-f]{64}$/,
} as const;

const header = (request: FastifyRequest, name: keyof typeof SIGNATURE_HEADERS): string => {
  const value = request.headers[SIGNATURE_HEADERS[name]];
  if (typeof value === 'string' && SHAPES[name].test(value)) return value;
  throw new Problem(
    'unauthenticated',
    'signature-missing',
    `请求头 ${SIGNATURE_HEADERS[name]} 没有填写或格式不对。`,
    {
      advice: '签名的写法见 docs/how-to/partner-interface.md。',
    },
  );
};

/** The signature of a request and what it must cover. Throws Problem 'signature-missing'. */
export const readSignature = (request: FastifyRequest): SignedRequest => ({
  keyId: header(request, 'key'),
  timestamp: Number(header(request, 'timestamp')),
  nonce: header(request, 'nonce'),
  signature: header(request, 'signature'),
  method: request.method,
  target: request.url,
  bodyDigest: bodyDigestOf(request),
});

/** For an application that knows no other body: nobody's signature is taken. */
export const refuseSigned = (): never => {
  throw new Problem('unauthenticated', 'signature-key', '没有这个密钥。');
};
