import { mkdtempSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { businessLines, roles } from '#definitions';
import { routes as accounts } from '#modules/accounts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute, type Route } from '#platform/http/define-route.ts';
import type { RateSettings } from '#platform/http/limit-rates.ts';
import { TEST_PASSWORD, withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withTestDatabase } from '#tests/harness/test-database.ts';
import { buildApp } from './app.ts';

const ID_NUMBER = '990101196508011237';
const TOWN = 990101001000;
const KILOBYTE = 1024;

let kept = '';
const sample = [
  defineRoute(
    {
      method: 'POST',
      path: '/sample',
      summary: 'Answers the name and drops what the contract does not name.',
      permission: 'ledger.write',
      body: z.object({ name: z.string().min(1).max(5), count: z.int().optional() }),
      response: z.object({ name: z.string() }),
    },
    async ({ body }) => ({ ...body, secret: 'never shown' }),
  ),
  defineRoute(
    { method: 'GET', path: '/sample/sheet', summary: 'A file.', permission: 'export.run' },
    async () => ({ fileName: '走访"慰问"台账.csv', mediaType: 'text/csv', body: Buffer.from('a,b') }),
  ),
  defineRoute(
    {
      method: 'POST',
      path: '/sample/file',
      summary: 'Receives a file.',
      permission: 'import.run',
      response: z.object({ fileName: z.string(), byteLength: z.int(), kind: z.string() }),
    },
    async ({ receiveUpload }) => {
      const { upload, fields } = await receiveUpload({ maximumBytes: 64 * KILOBYTE });
      kept = upload.path;
      return { fileName: upload.fileName, byteLength: upload.byteLength, kind: fields.kind ?? '' };
    },
  ),
  defineRoute(
    {
      method: 'GET',
      path: '/sample/fault',
      summary: 'Fails with personal data in the error.',
      permission: 'signed-in',
      query: z.object({ text: z.string() }),
      response: z.object({}),
    },
    async ({ query }) => {
      throw new Error(`no file for ${query.text}`);
    },
  ),
  defineRoute(
    {
      method: 'POST',
      path: '/sample/duplicate',
      summary: 'Runs into a unique index.',
      permission: 'signed-in',
      response: z.object({}),
    },
    async ({ db }) =>
      inScope(db, [], async (tx) => {
        const region = { code: 990100000000, name: ID_NUMBER, level: 'city' };
        await tx.insertInto('region').values(region).execute();
        return {};
      }),
  ),
];

const lines: string[] = [];
const webFolder = mkdtempSync(join(tmpdir(), 'rongjun-web-'));
mkdirSync(join(webFolder, 'assets'));
writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>荣军</title>');
writeFileSync(join(webFolder, 'assets', 'index-abc123.js'), 'export {};');

const database = withTestDatabase();
const house = withTestApp(
  database,
  { log: { level: 'info', stream: { write: (line: string) => void lines.push(line) } } },
  [...accounts, ...sample],
);

/** An application that limits how often one may ask, as it does behind a network. */
const limitedApp = (rates: RateSettings, routes: readonly Route[], folder?: string) =>
  buildApp({
    db: database.db,
    routes,
    access: { roles, lines: businessLines },
    ...(folder !== undefined && { webFolder: folder }),
    settings: {
      site: { name: '云麓市退役军人事务局', region: 990100000000 },
      log: { level: 'silent' },
      rates,
    },
  });

let pages: Awaited<ReturnType<typeof buildApp>>;
beforeAll(async () => {
  pages = await limitedApp({ requestsPerMinute: 3 }, [], webFolder);
});
afterAll(() => pages.close());

const form = (fileName: string, bytes: number) => {
  const body = new FormData();
  body.append('kind', 'persons');
  body.append('file', new Blob([new Uint8Array(bytes)]), fileName);
  return body;
};
const sendForm = async (client: TestClient, body: FormData) => {
  const encoded = new Response(body);
  return client.send({
    method: 'POST',
    url: '/api/sample/file',
    payload: Buffer.from(await encoded.arrayBuffer()),
    headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
  });
};

test('nobody without the permission is served', async () => {
  const leader = await house.signInAs({ role: 'leader', region: TOWN });
  for (const [method, url] of [
    ['POST', '/api/sample'],
    ['GET', '/api/sample/sheet'],
    ['POST', '/api/sample/file'],
  ] as const) {
    const answer = await leader.send({ method, url });
    expect([url, answer.statusCode, answer.json().code]).toEqual([url, 403, 'no-permission']);
  }
});

test('a write without the token of its session, or with another’s, is refused', async () => {
  const clerk = await house.signInAs({ role: 'station-clerk', region: TOWN });
  const other = await house.signInAs({ role: 'station-clerk', region: TOWN });
  for (const token of [undefined, '', 'x'.repeat(43), other.csrfToken]) {
    const answer = await house.app.inject({
      method: 'POST',
      url: '/api/sample',
      payload: { name: '张三' },
      headers: { cookie: clerk.cookie, ...(token !== undefined && { 'x-csrf-token': token }) },
    });
    expect([token, answer.statusCode, answer.json().code]).toEqual([token, 403, 'csrf-token']);
  }
  expect((await clerk.post('/api/sample', { name: '张三' })).statusCode).toBe(200);
});

test('a write from another site’s page is refused, signing in included', async () => {
  const clerk = await house.signInAs({ role: 'station-clerk', region: TOWN });
  for (const headers of [
    { origin: 'https://evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'null' },
  ]) {
    const write = await clerk.send({
      method: 'POST',
      url: '/api/sample',
      payload: { name: '张三' },
      headers,
    });
    expect(write.json().code).toBe('foreign-page');
    const payload = { username: clerk.username, password: TEST_PASSWORD };
    const entry = await house.app.inject({ method: 'POST', url: '/api/session', payload, headers });
    expect(entry.json().code).toBe('foreign-page');
  }
});

test('a first password must be changed before anything else', async () => {
  const clerk = await house.signInAs({ role: 'station-clerk', region: TOWN });
  await database.owner
    .updateTable('account')
    .set({ must_change_password: true })
    .where('id', '=', clerk.accountId)
    .execute();
  const again = await house.signIn(clerk.username);
  expect((await again.post('/api/sample', { name: '张三' })).json().code).toBe('must-change-password');
  expect((await again.get('/api/session')).json().account.mustChangePassword).toBe(true);
});

test('an answer holds only what its contract names', async () => {
  const clerk = await house.signInAs({ role: 'station-clerk', region: TOWN });
  expect((await clerk.post('/api/sample', { name: '张三' })).json()).toEqual({ name: '张三' });
});

test('wrong input is told field by field, in Chinese', async () => {
  const clerk = await house.signInAs({ role: 'station-clerk', region: TOWN });
  const answer = await clerk.post('/api/sample', { name: '一二三四五六', count: 'many' });
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({
    code: 'invalid-input',
    fields: [
      { field: 'name', message: '不得超过 5 个字' },
      { field: 'count', message: '应为数字' },
    ],
  });
  expect(answer.json().requestId).toBe(answer.headers['x-request-id']);
  expect((await clerk.post('/api/sample')).json().fields).toEqual([{ field: 'name', message: '必填' }]);
});

test('an oversized body, a wrong media type and broken JSON are refused', async () => {
  const clerk = await house.signInAs({ role: 'station-clerk', region: TOWN });
  const raw = (payload: string, type: string) =>
    clerk.send({ method: 'POST', url: '/api/sample', payload, headers: { 'content-type': type } });
  const large = JSON.stringify({ name: 'x'.repeat(1100 * KILOBYTE) });
  expect((await raw(large, 'application/json')).statusCode).toBe(413);
  expect((await raw('<a/>', 'application/xml')).json().code).toBe('wrong-media-type');
  expect((await raw('{"name":', 'application/json')).statusCode).toBe(400);
  expect((await raw('{"__proto__":{"a":1},"name":"a"}', 'application/json')).statusCode).toBe(400);
});

test('a file of the wrong kind or size is refused and leaves nothing behind', async () => {
  const clerk = await house.signInAs({ role: 'station-clerk', region: TOWN });
  expect((await sendForm(clerk, form('people.exe', 10))).json().code).toBe('wrong-file-type');
  const large = await sendForm(clerk, form('people.xlsx', 65 * KILOBYTE));
  expect([large.statusCode, large.json().code]).toEqual([413, 'file-too-large']);
  expect((await clerk.post('/api/sample/file')).json().code).toBe('file-missing');
});

test('a good file arrives whole under its own name, and is gone after the answer', async () => {
  const clerk = await house.signInAs({ role: 'station-clerk', region: TOWN });
  const answer = await sendForm(clerk, form('../../人员.xlsx', 63 * KILOBYTE));
  expect(answer.json()).toEqual({ fileName: '人员.xlsx', byteLength: 63 * KILOBYTE, kind: 'persons' });
  await expect.poll(() => existsSync(kept)).toBe(false);
});

test('a download carries its Chinese name safely', async () => {
  const clerk = await house.signInAs({ role: 'station-clerk', region: TOWN });
  const answer = await clerk.get('/api/sample/sheet');
  expect(answer.headers['content-disposition']).toBe(
    `attachment; filename="________.csv"; filename*=UTF-8''${encodeURIComponent('走访_慰问_台账')}.csv`,
  );
  expect(answer.headers['cache-control']).toBe('no-store');
});

test('every answer carries the protecting headers', async () => {
  const answer = await house.app.inject({ url: '/api/session' });
  expect(answer.headers['content-security-policy']).toContain("script-src 'self';");
  expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(answer.headers['x-content-type-options']).toBe('nosniff');
  expect(answer.headers['x-frame-options']).toBe('DENY');
  expect(answer.headers['referrer-policy']).toBe('same-origin');
});

test('the log holds neither query strings, bodies, names nor identity numbers, also when something fails', async () => {
  const clerk = await house.signInAs({ role: 'station-clerk', region: TOWN });
  lines.length = 0;
  const fault = await clerk.get(`/api/sample/fault?text=${ID_NUMBER}`);
  expect(fault.statusCode).toBe(500);
  expect(fault.body).not.toContain(ID_NUMBER);
  const duplicate = await clerk.post('/api/sample/duplicate');
  expect(duplicate.json().code).toBe('already-exists');
  await clerk.post('/api/sample', { name: ID_NUMBER });
  await house.app.inject({ url: `/api/nowhere/${ID_NUMBER}?name=张三` });
  const log = lines.join('');
  expect(log).toContain('/api/sample/fault');
  expect(log).not.toMatch(/\d{15}/);
  expect(log).not.toContain('张三');
  expect(log).not.toContain(clerk.cookie.split('=')[1]);
});

test('figures about the server are shown to the machine itself only', async () => {
  const own = await house.app.inject({ url: '/metrics' });
  expect(own.body).toContain('rongjun_http_request_seconds');
  expect((await house.app.inject({ url: '/metrics', remoteAddress: '10.2.3.4' })).statusCode).toBe(404);
  const proxied = await house.app.inject({ url: '/metrics', headers: { 'x-forwarded-for': '10.2.3.4' } });
  expect(proxied.statusCode).toBe(404);
});

test('pages fall back to index.html, hashed files are kept, and nothing outside the folder is served', async () => {
  const page = await pages.inject({ url: '/people/990101/1', headers: { accept: 'text/html' } });
  expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-cache']);
  expect(page.body).toContain('荣军');
  const script = await pages.inject({ url: '/assets/index-abc123.js' });
  expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  for (const url of ['/assets/gone.js', '/api/gone', '/..%2f..%2fetc/passwd', '/%2e%2e/package.json']) {
    const answer = await pages.inject({ url });
    expect([url, answer.statusCode]).toEqual([url, 404]);
  }
});

test('a visitor who asks too often has to wait; the machine itself has not', async () => {
  const ask = (remoteAddress: string) => pages.inject({ url: '/healthz', remoteAddress });
  for (let count = 0; count < 3; count += 1) expect((await ask('10.9.9.9')).statusCode).toBe(200);
  const refused = await ask('10.9.9.9');
  expect([refused.statusCode, refused.json().code]).toEqual([429, 'too-many-requests']);
  for (let count = 0; count < 6; count += 1) expect((await ask('127.0.0.1')).statusCode).toBe(200);
});

test('a cookie made up for every request counts for the address it comes from; a session has a rate of its own', async () => {
  const app = await limitedApp({ requestsPerMinute: 3 }, sample);
  const ask = (cookie: string) =>
    app.inject({ url: '/api/sample/sheet', remoteAddress: '10.9.9.8', headers: { cookie } });
  const made = (letter: string) => `rongjun_session=${letter.repeat(43)}`;
  const leader = await house.signInAs({ role: 'leader', region: TOWN });
  expect((await ask(leader.cookie)).statusCode).toBe(403);
  for (const letter of ['a', 'b']) expect((await ask(made(letter))).statusCode).toBe(401);
  expect((await ask(made('c'))).statusCode).toBe(429);
  expect((await ask(leader.cookie)).statusCode).toBe(403);
  await app.close();
});

test('passwords cannot be tried quickly from one address', async () => {
  const app = await limitedApp({ signInsPerMinute: 2 }, accounts);
  const attempt = () =>
    app.inject({ method: 'POST', url: '/api/session', payload: { username: 'someone', password: 'x' } });
  expect((await attempt()).statusCode).toBe(401);
  expect((await attempt()).statusCode).toBe(401);
  expect((await attempt()).statusCode).toBe(429);
  await app.close();
});
