import { expect, test } from 'vitest';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { TEST_PASSWORD, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';

const CITY = 990100000000;
const COUNTY = 990101000000;
const OTHER_COUNTY = 990102000000;
const TOWN = 990101001000;

const database = withTestDatabase();
const house = withTestApp(database);

const open = (admin: TestClient, username: string, region = COUNTY) =>
  admin.post('/api/accounts', { username, displayName: '赵敏', region });
const grant = (admin: TestClient, account: string, role: string, more: object = {}) =>
  admin.post('/api/posts', {
    account,
    role,
    region: COUNTY,
    lines: role.endsWith('-admin') ? [] : ['*'],
    ...more,
  });

const ADMINISTRATION = [
  ['GET', '/api/accounts'],
  ['POST', '/api/accounts'],
  ['POST', '/api/accounts/01a204e3-74b5-7ac3-9e42-d566b42777d2/lock'],
  ['POST', '/api/accounts/01a204e3-74b5-7ac3-9e42-d566b42777d2/unlock'],
  ['POST', '/api/accounts/01a204e3-74b5-7ac3-9e42-d566b42777d2/reset'],
  ['GET', '/api/posts'],
  ['GET', '/api/roles'],
  ['POST', '/api/posts'],
  ['POST', '/api/posts/01a204e3-74b5-7ac3-9e42-d566b42777d2/end'],
] as const;

test('no business post does any work of the administrators', async () => {
  const head = await house.signInAs({ role: 'section-head', region: CITY });
  for (const [method, url] of ADMINISTRATION) {
    const answer = await head.send({ method, url });
    expect([method, url, answer.statusCode, answer.json().code]).toEqual([method, url, 403, 'no-permission']);
  }
});

test('each administrator does their own work only', async () => {
  const system = await house.signInAs({ role: 'system-admin', region: CITY });
  const security = await house.signInAs({ role: 'security-admin', region: CITY });
  const audit = await house.signInAs({ role: 'audit-admin', region: CITY });
  expect((await open(security, 'by.security')).statusCode).toBe(403);
  expect((await open(audit, 'by.audit')).statusCode).toBe(403);
  const { id } = (await open(system, 'by.system')).json();
  expect((await grant(system, id, 'liaison')).statusCode).toBe(403);
  expect((await grant(audit, id, 'liaison')).statusCode).toBe(403);
  expect((await grant(security, id, 'liaison')).statusCode).toBe(200);
  expect((await security.post(`/api/accounts/${id}/lock`)).statusCode).toBe(403);
});

test('an opened account changes its first password, and then has the rights of its post', async () => {
  const system = await house.signInAs({ role: 'system-admin', region: COUNTY });
  const security = await house.signInAs({ role: 'security-admin', region: COUNTY });
  const { id, password } = (await open(system, 'Zhao.Min')).json();
  await grant(security, id, 'liaison', { region: TOWN });
  const first = await house.signIn('zhao.min', password);
  expect((await first.get('/api/regions')).json().code).toBe('must-change-password');
  const changed = await first.post('/api/session/password', { current: password, next: TEST_PASSWORD });
  expect(changed.json().account.mustChangePassword).toBe(false);
  const clerk = await house.signIn('zhao.min');
  expect((await clerk.get('/api/session')).json()).toMatchObject({
    posts: [{ title: '溪桥街道专职联络员', region: TOWN }],
  });
});

test('an administrator of one county touches nothing of another', async () => {
  const system = await house.signInAs({ role: 'system-admin', region: OTHER_COUNTY });
  const security = await house.signInAs({ role: 'security-admin', region: OTHER_COUNTY });
  const clerk = await house.signInAs({ role: 'liaison', region: TOWN });
  expect((await open(system, 'far.away')).json().code).toBe('outside-scope');
  for (const work of ['lock', 'unlock', 'reset'])
    expect((await system.post(`/api/accounts/${clerk.accountId}/${work}`)).json().code).toBe('outside-scope');
  expect((await grant(security, clerk.accountId, 'liaison')).json().code).toBe('outside-scope');
  const { posts } = (await clerk.get('/api/session')).json();
  expect((await security.post(`/api/posts/${posts[0].id}/end`)).json().code).toBe('outside-scope');
  const { rows } = (await system.get('/api/accounts?size=100')).json();
  expect(rows.map((row: { region: number }) => row.region)).not.toContain(TOWN);
});

test('one person is one kind of administrator, and an administrator does no business', async () => {
  const security = await house.signInAs({ role: 'security-admin', region: CITY });
  const account = await house.addAccount('one.duty', { role: 'system-admin', region: COUNTY });
  for (const role of ['security-admin', 'audit-admin', 'liaison'])
    expect((await grant(security, account, role)).json().code).toBe('duties-not-separate');
  expect((await grant(security, account, 'system-admin', { region: OTHER_COUNTY })).statusCode).toBe(200);
  const clerk = await house.addAccount('two.lines', { role: 'section-clerk', region: COUNTY });
  expect((await grant(security, clerk, 'audit-admin')).json().code).toBe('duties-not-separate');
  expect((await grant(security, clerk, 'liaison')).statusCode).toBe(200);
});

test('two grants at once cannot join what must stay apart', async () => {
  const security = await house.signInAs({ role: 'security-admin', region: CITY });
  const account = await house.addAccount('at.once');
  const answers = await Promise.all(
    ['system-admin', 'security-admin', 'audit-admin', 'liaison'].map((role) =>
      grant(security, account, role),
    ),
  );
  expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(1);
});

test('nobody grants to themselves, ends their own post or handles their own account', async () => {
  const security = await house.signInAs({ role: 'security-admin', region: CITY });
  const system = await house.signInAs({ role: 'system-admin', region: CITY });
  expect((await grant(security, security.accountId, 'security-admin')).json().code).toBe('own-account');
  const own = (await security.get('/api/session')).json().posts[0].id;
  expect((await security.post(`/api/posts/${own}/end`)).json().code).toBe('own-account');
  expect((await system.post(`/api/accounts/${system.accountId}/reset`)).json().code).toBe('own-account');
});

test('a lock ends the sessions at once and keeps the account out until it is unlocked', async () => {
  const system = await house.signInAs({ role: 'system-admin', region: CITY });
  const clerk = await house.signInAs({ role: 'liaison', region: TOWN });
  expect((await system.post(`/api/accounts/${clerk.accountId}/lock`)).statusCode).toBe(200);
  expect((await clerk.get('/api/session')).statusCode).toBe(401);
  const payload = { username: clerk.username, password: TEST_PASSWORD };
  const refused = await house.app.inject({ method: 'POST', url: '/api/session', payload });
  expect(refused.json().code).toBe('account-stopped');
  await system.post(`/api/accounts/${clerk.accountId}/unlock`);
  await house.signIn(clerk.username);
});

test('a reset makes the old password worthless', async () => {
  const system = await house.signInAs({ role: 'system-admin', region: CITY });
  const clerk = await house.signInAs({ role: 'liaison', region: TOWN });
  const { password } = (await system.post(`/api/accounts/${clerk.accountId}/reset`)).json();
  expect((await clerk.get('/api/session')).statusCode).toBe(401);
  const payload = { username: clerk.username, password: TEST_PASSWORD };
  expect((await house.app.inject({ method: 'POST', url: '/api/session', payload })).statusCode).toBe(401);
  expect((await house.signIn(clerk.username, password)).username).toBe(clerk.username);
});

test('an ended post gives nothing from the next request on', async () => {
  const security = await house.signInAs({ role: 'security-admin', region: CITY });
  const clerk = await house.signInAs({ role: 'section-clerk', region: COUNTY });
  const { posts } = (await clerk.get('/api/session')).json();
  expect((await clerk.get('/api/people')).statusCode).toBe(200);
  expect((await security.post(`/api/posts/${posts[0].id}/end`)).statusCode).toBe(200);
  expect((await clerk.get('/api/people')).statusCode).toBe(403);
});

test('the same request twice opens one account and grants one post', async () => {
  const system = await house.signInAs({ role: 'system-admin', region: CITY });
  const security = await house.signInAs({ role: 'security-admin', region: CITY });
  const account = await house.addAccount('grant.once');
  const body = { account, role: 'liaison', region: TOWN, lines: ['*'] };
  const { id } = await sendTwice(security, '/api/posts', body);
  const posts = (await security.get(`/api/posts?account=${account}`)).json().rows;
  expect(posts).toHaveLength(1);
  await sendTwice(security, `/api/posts/${id}/end`, {});
  await sendTwice(system, `/api/accounts/${account}/lock`, {});
  await sendTwice(system, `/api/accounts/${account}/unlock`, {});
  expect((await open(system, 'taken.name')).statusCode).toBe(200);
  expect((await open(system, 'taken.name')).json().code).toBe('username-taken');
});

test('a key that was used for one account does nothing to another, and says so', async () => {
  const system = await house.signInAs({ role: 'system-admin', region: CITY });
  const security = await house.signInAs({ role: 'security-admin', region: CITY });
  const [one, other] = [await house.addAccount('key.first'), await house.addAccount('key.second')];
  const work = [
    [system, (account: string) => [`/api/accounts/${account}/lock`, {}]],
    [system, (account: string) => [`/api/accounts/${account}/reset`, {}]],
    [security, (account: string) => ['/api/posts', { account, role: 'liaison', region: CITY, lines: ['*'] }]],
  ] as const;
  for (const [admin, request] of work) {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const send = (account: string) => {
      const [url, payload] = request(account) as [string, object];
      return admin.send({ method: 'POST', url, payload, headers });
    };
    expect((await send(one)).statusCode).toBe(200);
    expect((await send(other)).json().code).toBe('request-key-reused');
  }
  const { rows } = (await security.get(`/api/posts?account=${other}`)).json();
  expect(rows).toEqual([]);
});

test('a password is answered once: the same request again says so, and opens or resets nothing more', async () => {
  const system = await house.signInAs({ role: 'system-admin', region: CITY });
  const account = await house.addAccount('reset.once');
  const requests = [
    ['/api/accounts', { username: 'opened.once', displayName: '赵敏', region: COUNTY }],
    [`/api/accounts/${account}/reset`, {}],
  ] as const;
  for (const [url, payload] of requests) {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const send = () => system.send({ method: 'POST', url, payload, headers });
    const both = (await Promise.all([send(), send()])).map((answer) => answer.json());
    expect(both.filter(({ password }) => password)).toHaveLength(1);
    expect(both.filter(({ code }) => code === 'password-shown')).toHaveLength(1);
    expect((await send()).json().code).toBe('password-shown');
  }
});

test('every change of accounts and posts is an act that holds no password', async () => {
  const audit = await house.signInAs({ role: 'audit-admin', region: CITY });
  const { rows } = (await audit.get('/api/acts?size=100')).json();
  const kinds = new Set(rows.map((row: { kind: string }) => row.kind));
  for (const kind of [
    'account.create',
    'account.lock',
    'account.unlock',
    'account.reset-password',
    'post.grant',
    'post.end',
  ])
    expect(kinds).toContain(kind);
  const acts = await database.owner.selectFrom('act').select('payload').execute();
  expect(JSON.stringify(acts)).not.toMatch(/argon2|password/i);
});

test('bad input is refused and changes nothing', async () => {
  const system = await house.signInAs({ role: 'system-admin', region: CITY });
  const security = await house.signInAs({ role: 'security-admin', region: CITY });
  for (const username of ['ab', '1abc', 'with space', "o'hara", '张三'])
    expect((await open(system, username)).json().code).toBe('invalid-input');
  expect((await open(system, 'no.region', 990199000000)).json().code).toBe('region-unknown');
  const account = await house.addAccount('bad.posts');
  for (const body of [
    { role: 'emperor' },
    { role: 'liaison', lines: [] },
    { role: 'liaison', lines: ['espionage'] },
    { role: 'audit-admin', lines: ['*'] },
    { role: 'liaison', lines: ['*'], validFrom: '2026-05-01', validTo: '2026-05-01' },
  ])
    expect((await grant(security, account, body.role, body)).json().code).toBe('invalid-post');
});

test('filters of the lists are values, never SQL', async () => {
  const system = await house.signInAs({ role: 'system-admin', region: CITY });
  for (const text of ["' or 1=1 --", '%', '_', '\\', '"; drop table account; --']) {
    const answer = await system.get(`/api/accounts?text=${encodeURIComponent(text)}`);
    expect([text, answer.statusCode, answer.json().rows]).toEqual([text, 200, []]);
  }
  expect((await system.get('/api/accounts?size=100000')).statusCode).toBe(400);
});
