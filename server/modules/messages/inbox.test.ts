import { expect, test } from 'vitest';
import { COUNTY, withMessages } from '#tests/factories/message-gateway.ts';
import { withTestApp, type TestClient } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const { desk, send } = withMessages(system, house);

const arrived = { matter: '优待证申领', what: '待初审' };

test('brings a message to whoever holds the permission over the place and line, once each', async () => {
  const jobs = await house.signInAs({ role: 'section-head', region: COUNTY, lines: ['employment'] });
  const far = await house.signInAs({ role: 'section-head', region: 990102000000 });
  const refs = await send({
    template: 'work-arrived',
    to: { kind: 'holders', permission: 'message.send' },
    values: arrived,
  });
  expect(refs.length).toBeGreaterThan(0);
  const inbox = async (client: TestClient) => (await client.get('/api/inbox')).json();
  expect(await inbox(desk().head)).toMatchObject({
    unread: 1,
    rows: [{ text: '新到“优待证申领”：待初审。', isRead: false }],
  });
  expect(await inbox(jobs)).toMatchObject({ unread: 0, rows: [] });
  expect(await inbox(far)).toMatchObject({ unread: 0, rows: [] });
});

test('nobody reads for another: marking a colleague’s message changes nothing', async () => {
  const { rows } = (await desk().head.get('/api/inbox')).json();
  const leader = await house.signInAs({ role: 'leader', region: COUNTY });
  expect((await leader.post('/api/inbox/reads', { ids: [rows[0].id] })).json()).toEqual({ read: 0 });
  expect((await desk().head.post('/api/inbox/reads', { ids: null })).json()).toEqual({ read: 1 });
  expect((await desk().head.get('/api/inbox')).json()).toMatchObject({ unread: 0, rows: [{ isRead: true }] });
});
