import { expect, test } from 'vitest';
import { z } from 'zod';
import { roles } from '#definitions';
import { isAdministratorRole } from '#platform/auth/access-book.ts';
import type { Route } from '#platform/http/define-route.ts';
import { routes } from '#server/routes.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const CITY = 990100000000;

const system = withWorkingSystem();
const house = withTestApp(system);

const VALUES: Readonly<Record<string, string>> = {
  county: '990101',
  id: '01a204e3-74b5-7ac3-9e42-d566b42777d2',
  ledger: 'visit',
  metric: 'visit-times',
  number: '1',
};
const addressOf = ({ contract }: Route) =>
  `/api${contract.path.replace(/:([a-z]+)/gi, (_, name: string) => VALUES[name] ?? '1')}`;
const nameOf = ({ contract }: Route) => `${contract.method} ${contract.path}`;
const queryKeysOf = ({ contract }: Route): string[] =>
  contract.query instanceof z.ZodObject ? Object.keys(contract.query.shape) : [];
const isWrite = ({ contract }: Route) => contract.method !== 'GET';
const permissionsOf = ({ contract }: Route) => [contract.permission].flat() as string[];

const signed = routes.filter(({ contract }) => contract.admission === 'signature');
const guarded = routes.filter(
  ({ contract }) => contract.permission !== 'public' && contract.admission !== 'signature',
);
const forPosts = guarded.filter(({ contract }) => contract.permission !== 'signed-in');

test('only signing in, and rating by a signed link, are open to everybody', () => {
  const open = routes.filter((route) => !guarded.includes(route) && !signed.includes(route));
  expect(open.map(nameOf)).toEqual(['POST /session', 'POST /public/ratings/opened', 'POST /public/ratings']);
});

test('every public route but sign-in is opened by a secret link, which stands in the body, and is limited by address', () => {
  for (const { contract } of routes.filter((route) => !guarded.includes(route) && !signed.includes(route))) {
    if (contract.path === '/session') continue;
    expect([contract.path, contract.method, contract.limit]).toEqual([contract.path, 'POST', 'public-link']);
    expect(contract.path).not.toContain(':');
  }
});

test('routes for other bodies’ computers take no session, only a signature, and give what a partner’s clerk may', async () => {
  expect(signed.map(nameOf)).toEqual([
    'GET /partner-interface/parts',
    'POST /partner-interface/parts/:county/:id/replies',
  ]);
  const client = await house.signInAs({ role: 'partner-clerk', region: CITY, lines: ['public-security'] });
  for (const route of signed) {
    expect(permissionsOf(route)).toEqual(['partner.reply']);
    const answer = await client.send({ method: route.contract.method, url: addressOf(route) });
    expect([nameOf(route), answer.statusCode, answer.json().code]).toEqual([
      nameOf(route),
      401,
      'signature-missing',
    ]);
  }
});

test('whoever tries links without end is made to wait', async () => {
  const token = 'A'.repeat(48);
  const answers = [];
  for (let at = 0; at < 31; at += 1)
    answers.push(
      await house.app.inject({ method: 'POST', url: '/api/public/ratings/opened', payload: { token } }),
    );
  expect(answers[0]?.statusCode).toBe(404);
  expect(answers.at(-1)?.statusCode).toBe(429);
});

test('no two routes share an address', () => {
  const names = routes.map(nameOf);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test.each(guarded.map((route) => [nameOf(route), route] as const))(
  '%s answers nobody who has not signed in',
  async (_, route) => {
    const answer = await house.app.inject({ method: route.contract.method, url: addressOf(route) });
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'not-signed-in']);
  },
);

test('no write is done without the token of the session', async () => {
  const client = await house.signInAs({ role: 'section-head', region: CITY });
  for (const route of guarded.filter(isWrite)) {
    const { method } = route.contract;
    const answer = await house.app.inject({
      method,
      url: addressOf(route),
      headers: { cookie: client.cookie },
    });
    expect([nameOf(route), answer.statusCode, answer.json().code]).toEqual([
      nameOf(route),
      403,
      'csrf-token',
    ]);
  }
});

test('an account without a post is refused by every route that needs one', async () => {
  const client = await house.signInAs();
  for (const route of forPosts) {
    const answer = await client.send({ method: route.contract.method, url: addressOf(route) });
    expect([nameOf(route), answer.statusCode, answer.json().code]).toEqual([
      nameOf(route),
      403,
      'no-permission',
    ]);
  }
});

test.each(roles.map((role) => [role.code, role] as const))(
  'the role %s is refused by every route whose permission it does not hold',
  async (_, role) => {
    const client = await house.signInAs({ role: role.code, region: CITY });
    const held: readonly string[] = role.permissions;
    for (const route of forPosts.filter(
      (one) => !permissionsOf(one).some((needed) => held.includes(needed)),
    )) {
      const answer = await client.send({ method: route.contract.method, url: addressOf(route) });
      expect([nameOf(route), answer.statusCode, answer.json().code]).toEqual([
        nameOf(route),
        403,
        'no-permission',
      ]);
    }
  },
);

test('no role joins the work of an administrator with business, or of two administrators', () => {
  const administrative = ['account.manage', 'grant.manage', 'audit.read'];
  for (const role of roles.filter(isAdministratorRole)) {
    const own = role.permissions.filter((permission) => administrative.includes(permission));
    expect([role.code, own.length]).toEqual([role.code, 1]);
    const others = role.permissions.filter((permission) => !administrative.includes(permission));
    expect(others.filter((permission) => !['region.manage', 'partner.connect'].includes(permission))).toEqual(
      [],
    );
  }
});

const PROBES = [
  "'",
  "' or '1'='1",
  '"; drop table person; --',
  '\\',
  '%00',
  '(select 1)',
  '{}',
  '../../etc/passwd',
];

test('whatever stands in a query or a path, the server neither fails nor shows an error of the database', async () => {
  const client = await house.signInAs({ role: 'section-head', region: CITY });
  const audit = await house.signInAs({ role: 'audit-admin', region: CITY });
  const needed = { region: String(CITY), from: '2026-01-01', to: '2026-11-22' };
  for (const route of routes.filter((one) => !isWrite(one))) {
    const who = permissionsOf(route).includes('audit.read') ? audit : client;
    const named = [...queryKeysOf(route), 'filter.occasion', 'filter.no-such-field', 'sort'];
    for (const key of named)
      for (const probe of PROBES) {
        const query = new URLSearchParams({ ...needed, [key]: probe });
        const answer = await who.get(`${addressOf(route)}?${query}`);
        expect([nameOf(route), key, probe, answer.statusCode < 500]).toEqual([
          nameOf(route),
          key,
          probe,
          true,
        ]);
        if (answer.statusCode >= 400) expect(answer.body).not.toMatch(/select |syntax error|pg_|relation/i);
      }
    for (const probe of PROBES.map(encodeURIComponent)) {
      const url = `/api${route.contract.path.replace(/:([a-z]+)/gi, probe)}`;
      const answer = await who.get(url);
      expect([url, answer.statusCode < 500]).toEqual([url, true]);
    }
  }
}, 900_000);

test('whatever is sent as a body, the server does not fail', async () => {
  const client = await house.signInAs({ role: 'section-head', region: CITY });
  const bodies = [null, [], 'text', 42, {}, { a: { b: { c: 1 } } }, { region: '1e400', answers: [] }];
  for (const route of guarded.filter(isWrite).filter(({ contract }) => !contract.path.startsWith('/session')))
    for (const body of bodies) {
      const answer = await client.send({
        method: route.contract.method,
        url: addressOf(route),
        payload: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      });
      const isFault = answer.statusCode >= 500 && answer.json().code === 'internal';
      expect([nameOf(route), JSON.stringify(body), isFault]).toEqual([
        nameOf(route),
        JSON.stringify(body),
        false,
      ]);
    }
});
