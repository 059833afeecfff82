import { expect, test } from 'vitest';
import { withTestServer } from '#tests/harness/server.ts';

const server = withTestServer();

test('the real server answers over an empty database', async () => {
  const health = await fetch(`${server.address}/healthz`);
  expect(health.status).toBe(200);
  const session = await fetch(`${server.address}/api/session`);
  expect(session.status).toBe(401);
});
