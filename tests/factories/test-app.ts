import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll } from 'vitest';
import { businessLines, roles } from '#definitions';
import type { RegionCode } from '#kit/region-code.ts';
import { createAccount, grantPost } from '#modules/accounts';
import { admitPartner } from '#modules/partners';
import { flushReads } from '#modules/read-audit';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { systemActor } from '#platform/auth/system-actor.ts';
import { inScope } from '#platform/db/database.ts';
import type { Route } from '#platform/http/define-route.ts';
import { buildApp, type AppSettings } from '#server/app.ts';
import { routes as allRoutes } from '#server/routes.ts';
import type { TestDatabase } from '#tests/harness/test-database.ts';
import { seedRegions } from './seed-regions.ts';

export const TEST_PASSWORD = 'Cloud-Ridge-2026';

export interface TestPost {
  readonly role: string;
  readonly region: RegionCode;
  /** ['*'] when left out; none for administrators, the police for a partner. */
  readonly lines?: readonly string[];
  readonly validFrom?: string;
  readonly validTo?: string | null;
}

/** A browser that has signed in: keeps the cookie and sends the token with every write. */
export interface TestClient {
  readonly accountId: string;
  readonly username: string;
  readonly cookie: string;
  readonly csrfToken: string;
  /** Any request; the cookie and, on writes, the token and a fresh idempotency key are added unless given. */
  readonly send: (options: InjectOptions) => Promise<LightMyRequestResponse>;
  readonly get: (url: string) => Promise<LightMyRequestResponse>;
  readonly post: (url: string, payload?: object) => Promise<LightMyRequestResponse>;
}

export interface TestApp {
  readonly app: FastifyInstance;
  /** A new account with these posts, not signed in. Answers its id. */
  readonly addAccount: (username: string, ...posts: readonly TestPost[]) => Promise<string>;
  /** A new account with these posts, signed in. */
  readonly signInAs: (...posts: readonly TestPost[]) => Promise<TestClient>;
  readonly signIn: (username: string, password?: string) => Promise<TestClient>;
}

const context = { actor: systemActor('test'), requestKey: null };
let made = 0;

const usualLines = (role: string): readonly string[] => {
  if (role.endsWith('-admin')) return [];
  return role === 'partner-clerk' ? ['public-security'] : ['*'];
};

/** What a request answered with 200. Throws with the status and the body of any other answer. */
export const ok = async (answer: Promise<LightMyRequestResponse>) => {
  const { statusCode, body, json } = await answer;
  if (statusCode !== 200) throw new Error(`${statusCode} ${body}`);
  return json();
};

/** The code of the problem a request was answered with. */
export const codeOf = async (answer: Promise<LightMyRequestResponse>): Promise<string> =>
  (await answer).json().code;

const cookieOf = (answer: LightMyRequestResponse): string => {
  const cookie = answer.cookies[0];
  if (!cookie) throw new Error(`No cookie in an answer of status ${answer.statusCode}: ${answer.body}`);
  return `${cookie.name}=${cookie.value}`;
};

const clientOf = (app: FastifyInstance, username: string, answer: LightMyRequestResponse): TestClient => {
  const cookie = cookieOf(answer);
  const { account, csrfToken } = answer.json();
  const send = (options: InjectOptions) => {
    const isWrite = options.method !== undefined && options.method !== 'GET';
    const guards = isWrite ? { 'x-csrf-token': csrfToken, 'idempotency-key': crypto.randomUUID() } : {};
    return app.inject({ ...options, headers: { cookie, ...guards, ...options.headers } });
  };
  return {
    accountId: account.id,
    username,
    cookie,
    csrfToken,
    send,
    get: (url) => send({ method: 'GET', url }),
    post: (url, payload = {}) => send({ method: 'POST', url, payload }),
  };
};

/**
 * The whole application over a test database, with the small region tree, for use at the head of a test file:
 * `const test = withTestApp(database)`, then `const clerk = await test.signInAs({ role: 'station-clerk', region })`.
 */
export const withTestApp = (
  database: TestDatabase,
  settings: Partial<AppSettings> = {},
  routes: readonly Route[] = allRoutes,
): TestApp => {
  let built: FastifyInstance | undefined;
  const app = (): FastifyInstance => {
    if (!built) throw new Error('The test application is there inside tests and hooks only.');
    return built;
  };
  beforeAll(async () => {
    await seedRegions(database.owner);
    built = await buildApp({
      db: database.db,
      routes,
      access: { roles, lines: businessLines },
      admitSigned: admitPartner,
      settings: {
        site: { name: '云麓市退役军人事务局', region: 990100000000 },
        log: { level: 'silent' },
        rates: { signInsPerMinute: 10_000 },
        ...settings,
      },
      beforeClose: [() => flushReads(database.db)],
    });
  });
  afterAll(async () => {
    await built?.close();
  });

  const addAccount = async (username: string, ...posts: readonly TestPost[]): Promise<string> =>
    inScope(database.db, WHOLE_SCOPE, async (tx) => {
      const region = posts[0]?.region ?? 990100000000;
      const id = await createAccount(tx, context, {
        username,
        displayName: `测试${username}`,
        region,
        password: TEST_PASSWORD,
        mustChangePassword: false,
      });
      const book = { roles, lines: businessLines };
      for (const post of posts) {
        const lines = post.lines ?? usualLines(post.role);
        await grantPost(tx, context, book, { ...post, lines, accountId: id });
      }
      return id;
    });
  const signIn = async (username: string, password = TEST_PASSWORD): Promise<TestClient> => {
    const payload = { username, password };
    return clientOf(app(), username, await app().inject({ method: 'POST', url: '/api/session', payload }));
  };
  return {
    get app() {
      return app();
    },
    addAccount,
    signIn,
    signInAs: async (...posts) => {
      made += 1;
      const username = `clerk${String(made)}`;
      await addAccount(username, ...posts);
      return signIn(username);
    },
  };
};
