import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { nobody } from '../auth/account-actor.ts';
import type { Permission } from '#kit/define-role.ts';
import type { AccessBook } from '../auth/access-book.ts';
import type { Actor } from '../auth/actor.ts';
import { requirePermission } from '../auth/policy.ts';
import type { Scope } from '../auth/scope.ts';
import type { SessionStore } from '../auth/session-store.ts';
import { deviceOf, type SignedIn, type Visitor } from '../auth/session.ts';
import type { Database } from '../db/database.ts';
import { Problem } from '../errors/problem.ts';
import type { AdmittedSessions } from './admitted-sessions.ts';
import type { Download, Route, RouteRequest, Site } from './define-route.ts';
import { requestKeyOf, requireCsrfToken, requireOwnPage } from './guard-writes.ts';
import { publicLinkLimit, signInLimit, type RateSettings } from './limit-rates.ts';
import { parseInput } from './parse-input.ts';
import { receiveUpload, type UploadSettings } from './receive-upload.ts';
import { openDownload } from './open-download.ts';
import { digestBody } from './digest-body.ts';
import { readSignature, type SignedRequest } from './read-signature.ts';
import { readSessionCookie, writeSessionCookie } from './session-cookie.ts';

/** What every route is served with. */
export interface RouteHouse {
  readonly db: Database;
  readonly site: Site;
  readonly access: AccessBook;
  readonly store: SessionStore;
  readonly now: () => Date;
  readonly uploads: UploadSettings;
  readonly rates: RateSettings;
  readonly admitted: AdmittedSessions;
  /** Who signed a request; throws Problem 'unauthenticated' when nobody we know did, in time and for the first time. */
  readonly admitSigned: (request: SignedRequest) => Promise<Actor>;
}

/** Sent with what an open page asks by itself, again and again: nobody need sit before it. */
const BY_ITSELF = 'x-by-itself';

/** Addresses that still answer while a first or reset password has to be changed. */
const BEFORE_NEW_PASSWORD: ReadonlySet<string> = new Set(['/session', '/session/password']);

const requireSignedIn = async (
  house: RouteHouse,
  token: string | null,
  visitor: Visitor,
  isByItself: boolean,
): Promise<SignedIn> => {
  const signedIn = token === null ? undefined : await house.store.find(token, visitor, { isByItself });
  if (token !== null && signedIn) house.admitted.remember(token);
  if (!signedIn)
    throw new Problem('unauthenticated', 'not-signed-in', '尚未登录或登录已过期', { advice: '请重新登录。' });
  return signedIn;
};

const requireNewPasswordFirst = (signedIn: SignedIn, path: string): void => {
  if (signedIn.mustChangePassword && !BEFORE_NEW_PASSWORD.has(path))
    throw new Problem('forbidden', 'must-change-password', '请先修改密码', {
      advice: '修改密码后即可继续。',
    });
};

interface Admission {
  readonly signedIn: SignedIn | undefined;
  readonly actor: Actor;
  readonly scope: Scope;
}

const admitBySignature = async (
  house: RouteHouse,
  { contract }: Route,
  request: FastifyRequest,
): Promise<Admission> => {
  const actor = await house.admitSigned(readSignature(request));
  const { permission } = contract;
  const asked = typeof permission === 'string' ? [permission] : [...permission];
  return { signedIn: undefined, actor, scope: requirePermission(actor, ...(asked as Permission[])) };
};

/** Who asks, and whether they may: signed in, from our own page, with a password of their own, with the permission. */
const admit = async (
  house: RouteHouse,
  route: Route,
  request: FastifyRequest,
  visitor: Visitor,
): Promise<Admission> => {
  const { permission, method, path } = route.contract;
  if (route.contract.admission === 'signature') return admitBySignature(house, route, request);
  const isWrite = method !== 'GET';
  if (isWrite) requireOwnPage(request);
  const token = readSessionCookie(request);
  if (permission === 'public') return { signedIn: undefined, actor: nobody(deviceOf(visitor)), scope: [] };
  const signedIn = await requireSignedIn(house, token, visitor, BY_ITSELF in request.headers);
  if (isWrite) requireCsrfToken(request, signedIn);
  requireNewPasswordFirst(signedIn, path);
  const scope = permission === 'signed-in' ? [] : requirePermission(signedIn.actor, ...[permission].flat());
  return { signedIn, actor: signedIn.actor, scope };
};

const isDownload = (answer: unknown): answer is Download =>
  typeof answer === 'object' &&
  answer !== null &&
  'fileName' in answer &&
  'mediaType' in answer &&
  'body' in answer;

/** What Fastify is to send: a plain value or a body; never the reply itself, which would be waited for once more. */
const presentAnswer = (route: Route, reply: FastifyReply, answer: unknown): unknown => {
  const { response } = route.contract;
  // Only what the contract names leaves the house: parsing drops every other property.
  if (response) return response.parse(answer);
  return isDownload(answer) ? openDownload(reply, answer) : null;
};

const isBytes = (body: unknown): body is Readable => body instanceof Readable;

const serve =
  (house: RouteHouse, route: Route) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { contract } = route;
    const visitor = { address: request.ip, userAgent: request.headers['user-agent'] ?? '' };
    const { signedIn, actor, scope } = await admit(house, route, request, visitor);
    const input: RouteRequest<undefined, undefined, undefined> = {
      db: house.db,
      actor,
      scope,
      site: house.site,
      params: parseInput(contract.params, request.params, 'params') as undefined,
      query: parseInput(contract.query, request.query, 'query') as undefined,
      body: parseInput(contract.body, isBytes(request.body) ? {} : (request.body ?? {})) as undefined,
      bytes: isBytes(request.body) ? request.body : null,
      rangeHeader: request.headers.range ?? null,
      requestKey: requestKeyOf(request),
      receiveUpload: (limits) => receiveUpload(request, reply, house.uploads, limits),
      session: {
        ...visitor,
        token: readSessionCookie(request),
        setToken: (token) => writeSessionCookie(reply, token, request.protocol === 'https'),
        signedIn,
        store: house.store,
        access: house.access,
        now: house.now,
      },
    };
    return presentAnswer(route, reply, await route.handle(input));
  };

const triesPasswords = ({ method, path }: Route['contract']): boolean =>
  (method === 'POST' && path === '/session') || path === '/session/password';

/** Serves every route under /api as its contract says. */
export const serveRoutes = (app: FastifyInstance, routes: readonly Route[], house: RouteHouse): void => {
  for (const route of routes) {
    const { method, path } = route.contract;
    const options: RouteOptions = {
      method,
      url: `/api${path}`,
      handler: serve(house, route),
      ...(route.contract.admission === 'signature' && { preParsing: digestBody }),
    };
    const limit = triesPasswords(route.contract)
      ? signInLimit(house.rates)
      : route.contract.limit === 'public-link'
        ? publicLinkLimit(house.rates)
        : null;
    app.route(limit === null ? options : { ...options, config: { rateLimit: limit } });
  }
};
