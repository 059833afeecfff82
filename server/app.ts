import { readFileSync } from 'node:fs';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import type { AccessBook } from '#platform/auth/access-book.ts';
import type { Actor } from '#platform/auth/actor.ts';
import { SessionStore } from '#platform/auth/session-store.ts';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { AdmittedSessions } from '#platform/http/admitted-sessions.ts';
import type { Route, Site } from '#platform/http/define-route.ts';
import { limitRates, type RateSettings } from '#platform/http/limit-rates.ts';
import { observe } from '#platform/http/observe.ts';
import type { UploadSettings } from '#platform/http/receive-upload.ts';
import { refuseSigned, type SignedRequest } from '#platform/http/read-signature.ts';
import { secureHeaders } from '#platform/http/secure-headers.ts';
import { sendProblem } from '#platform/http/send-problem.ts';
import { serveRoutes } from '#platform/http/serve-routes.ts';
import { serveWeb } from '#platform/http/serve-web.ts';
import { createLogger, type LogSettings } from '#platform/logging/create-logger.ts';

export interface AppSettings {
  readonly site: Site;
  /** Paths of a PEM key and certificate; without them the server speaks plain HTTP. */
  readonly tls?: { readonly key: string; readonly certificate: string };
  /** Addresses of reverse proxies whose X-Forwarded-* headers are believed. */
  readonly trustedProxies?: readonly string[];
  readonly log?: LogSettings;
  readonly uploads?: UploadSettings;
  readonly rates?: RateSettings;
  /** The server's time; tests let it run. */
  readonly now?: () => Date;
}

export interface AppParts {
  readonly db: Database;
  readonly routes: readonly Route[];
  readonly access: AccessBook;
  /** Who signed a request of another body's computer; without it such requests are refused. */
  readonly admitSigned?: (db: Database, request: SignedRequest, now: Date) => Promise<Actor>;
  /** Folder of the built pages; without it only the API is served. */
  readonly webFolder?: string;
  readonly settings: AppSettings;
  /** Run as soon as closing begins: answers those who wait for something to happen. */
  readonly whenClosing?: readonly (() => void)[];
  /** Run while closing, after the last request has been answered. */
  readonly beforeClose?: readonly (() => Promise<void>)[];
}

/** Largest JSON body, in bytes. */
const BODY_LIMIT = 1024 * 1024;
const REQUEST_TIMEOUT_MS = 120_000;

const serverOptions = (settings: AppSettings): FastifyServerOptions => ({
  loggerInstance: createLogger(settings.log),
  logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
  genReqId: () => newId(),
  requestIdHeader: false,
  bodyLimit: BODY_LIMIT,
  requestTimeout: REQUEST_TIMEOUT_MS,
  trustProxy: settings.trustedProxies ? [...settings.trustedProxies] : false,
  forceCloseConnections: 'idle',
  routerOptions: { maxParamLength: 200 },
  ...(settings.tls && {
    https: {
      key: readFileSync(settings.tls.key),
      cert: readFileSync(settings.tls.certificate),
      minVersion: 'TLSv1.2',
    },
  }),
});

/** The whole HTTP application, not yet listening. Closing it answers the requests under way first. */
export const buildApp = async (parts: AppParts): Promise<FastifyInstance> => {
  const { settings } = parts;
  const now = settings.now ?? (() => new Date());
  const isSecure = settings.tls !== undefined;
  const app = fastify(serverOptions(settings));
  app.setErrorHandler(sendProblem);
  await app.register(cookie);
  await secureHeaders(app, { isSecure });
  const admitted = new AdmittedSessions();
  await limitRates(app, settings.rates ?? {}, admitted);
  await app.register(multipart);
  // Parts of files go to the route as they come; it counts them itself.
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  observe(app, parts.db);
  serveRoutes(app, parts.routes, {
    db: parts.db,
    access: parts.access,
    site: settings.site,
    store: new SessionStore(parts.db, parts.access, now),
    now,
    admitSigned: (request) => (parts.admitSigned ?? refuseSigned)(parts.db, request, now()),
    uploads: settings.uploads ?? {},
    rates: settings.rates ?? {},
    admitted,
  });
  await serveWeb(app, parts.webFolder);
  app.addHook('preClose', async () => {
    for (const answer of parts.whenClosing ?? []) answer();
  });
  app.addHook('onClose', async () => {
    for (const finish of parts.beforeClose ?? []) await finish();
  });
  return app;
};
