import type { FastifyRequest } from 'fastify';

/** Whether an address is the machine's own. */
export const isLoopbackAddress = (address: string): boolean =>
  address === '::1' || address === 'localhost' || /^(::ffff:)?127(\.\d{1,3}){3}$/.test(address);

/** Whether a request was made on the machine itself, and not merely passed on by a proxy there. */
export const isLoopback = (request: FastifyRequest): boolean =>
  isLoopbackAddress(request.socket.remoteAddress ?? '') &&
  request.headers['x-forwarded-for'] === undefined &&
  request.headers.forwarded === undefined;
