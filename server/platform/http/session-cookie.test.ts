import cookie from '@fastify/cookie';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { readSessionCookie, writeSessionCookie } from './session-cookie.ts';

const TOKEN = 'k'.repeat(43);

const serve = async (isSecure: boolean) => {
  const app = fastify();
  await app.register(cookie);
  app.get('/in', async (_, reply) => {
    writeSessionCookie(reply, TOKEN, isSecure);
    return {};
  });
  app.get('/out', async (_, reply) => {
    writeSessionCookie(reply, null, isSecure);
    return {};
  });
  app.get('/who', async (request) => ({ token: readSessionCookie(request) }));
  return app;
};

test('under TLS the cookie travels over TLS only; it is never for scripts or for other sites', async () => {
  const secure = (await (await serve(true)).inject('/in')).headers['set-cookie'];
  expect(secure).toBe(`rongjun_session=${TOKEN}; Max-Age=43200; Path=/; HttpOnly; Secure; SameSite=Strict`);
  const plain = (await (await serve(false)).inject('/in')).headers['set-cookie'];
  expect(plain).toBe(`rongjun_session=${TOKEN}; Max-Age=43200; Path=/; HttpOnly; SameSite=Strict`);
});

test('signing out removes it', async () => {
  expect((await (await serve(true)).inject('/out')).headers['set-cookie']).toMatch(
    /Max-Age=0|Expires=Thu, 01 Jan 1970/,
  );
});

test('anything that is not a token is no session', async () => {
  const app = await serve(false);
  const ask = async (value: string) =>
    (await app.inject({ url: '/who', headers: { cookie: `rongjun_session=${value}` } })).json().token;
  expect(await ask(TOKEN)).toBe(TOKEN);
  for (const value of ['', 'short', `${TOKEN}x`, "' or 1=1 --", '%00'.repeat(15)])
    expect(await ask(value)).toBe(null);
});
