import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../errors/problem.ts';
import { sendProblem } from './send-problem.ts';

const notFound = () =>
  new Problem('not-found', 'no-such-address', '没有这个地址', { advice: '请核对地址。' });

const isPage = (method: string, accept: string | undefined): boolean =>
  (method === 'GET' || method === 'HEAD') && (accept ?? '').includes('text/html');

/**
 * Serves the built pages: files under /assets carry their content's digest in the name and are kept for a year;
 * every other page address answers index.html, read once, which the browser asks for anew each time.
 */
export const serveWeb = async (app: FastifyInstance, webFolder: string | undefined): Promise<void> => {
  const index = webFolder === undefined ? undefined : readFileSync(join(webFolder, 'index.html'));
  if (webFolder !== undefined)
    await app.register(fastifyStatic, {
      root: webFolder,
      wildcard: true,
      index: ['index.html'],
      // A page of its own in a folder, asked for without the slash at the end.
      redirect: true,
      preCompressed: true,
      cacheControl: false,
      dotfiles: 'deny',
      setHeaders: (reply, path) => {
        const isHashed = /[\\/]assets[\\/]/.test(path);
        void reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const isOurs = path === '/api' || path.startsWith('/api/') || path.startsWith('/assets/');
    if (index === undefined || isOurs || !isPage(request.method, request.headers.accept))
      return sendProblem(notFound(), request, reply);
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(index);
  });
};
