import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Database } from '../db/database.ts';
import { Problem } from '../errors/problem.ts';
import { isLoopback } from './is-loopback.ts';

const BUCKETS_IN_SECONDS = [0.005, 0.01, 0.03, 0.06, 0.1, 0.2, 0.5, 1, 2, 5, 15];

const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none';

/** GET /healthz for the launcher, GET /metrics for a monitor on the machine itself, and one log line a request. */
export const observe = (app: FastifyInstance, db: Database): void => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'rongjun_' });
  const durations = new Histogram({
    name: 'rongjun_http_request_seconds',
    help: 'Time to answer, by route pattern, method and status.',
    labelNames: ['route', 'method', 'status'],
    buckets: BUCKETS_IN_SECONDS,
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const seconds = reply.elapsedTime / 1_000;
    const labels = { route: routeOf(request), method: request.method, status: reply.statusCode };
    durations.observe(labels, seconds);
    if (labels.route !== '/healthz' && labels.route !== '/metrics')
      request.log.info({ ...labels, ms: Math.round(reply.elapsedTime) }, 'request');
  });
  app.addHook('onClose', async () => registry.clear());

  app.get('/healthz', async () => {
    await sql`select 1`.execute(db);
    return { status: 'ok' };
  });
  app.get('/metrics', async (request, reply) => {
    if (!isLoopback(request)) throw new Problem('not-found', 'no-such-address', '没有这个地址');
    return reply.type(registry.contentType).send(await registry.metrics());
  });
};
