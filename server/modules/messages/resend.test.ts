import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { withMessages } from '#tests/factories/message-gateway.ts';
import { sendTwice } from '#tests/factories/send-twice.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { deliverMessages } from './index.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const { desk, gateway, send, listed, one } = withMessages(system, house);

describe('a message that reached nobody', () => {
  test('after a refusal is not tried again; a clerk resends once, by one act, and the second asker hears of it', async () => {
    const [ref] = await send();
    gateway.answer = { status: 422, body: { reason: '号码停机' } };
    await deliverMessages(system.db, desk().ways);
    const failed = await one(ref!.id);
    expect(failed).toMatchObject({ state: 'failed', attempts: 1, failure: '号码停机' });
    gateway.answer = { status: 200, body: { receipt: 'R-2' } };
    const path = `/api/messages/${ref!.countyCode}/${ref!.id}/resends`;
    const [first, second] = await Promise.all([
      desk().head.post(path, { rowVersion: failed['rowVersion'] }),
      desk().head.post(path, { rowVersion: failed['rowVersion'] }),
    ]);
    expect([first.statusCode, second.statusCode].sort()).toEqual([200, 409]);
    await deliverMessages(system.db, desk().ways);
    expect(await one(ref!.id)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  test('resent twice at once with one key goes out once', async () => {
    const [ref] = await send();
    gateway.answer = { status: 422, body: { reason: '号码停机' } };
    await deliverMessages(system.db, desk().ways);
    const { rowVersion } = await one(ref!.id);
    await sendTwice(desk().head, `/api/messages/${ref!.countyCode}/${ref!.id}/resends`, { rowVersion });
    gateway.answer = { status: 200, body: { receipt: 'R-2' } };
    const before = gateway.came.length;
    await deliverMessages(system.db, desk().ways);
    expect(gateway.came.slice(before).map(({ id }) => id)).toEqual([ref!.id]);
  });

  test('sent again by a clerk it has another key, or a provider takes it for what it refused; its tries share one', async () => {
    const [ref] = await send();
    gateway.answer = { status: 503, body: {} };
    let now = Date.now() + 1;
    const attempt = async () => {
      await deliverMessages(system.db, desk().ways, new Date(now));
      now += 5 * 3_600_000;
    };
    await attempt();
    gateway.answer = { status: 422, body: { reason: '号码停机' } };
    await attempt();
    const { rowVersion } = await one(ref!.id);
    const path = `/api/messages/${ref!.countyCode}/${ref!.id}/resends`;
    expect((await desk().head.post(path, { rowVersion })).statusCode).toBe(200);
    gateway.answer = { status: 200, body: { receipt: 'R-4' } };
    await attempt();
    const keys = gateway.came.filter(({ id }) => id === ref!.id).map(({ key }) => key);
    expect(keys).toEqual([ref!.id, ref!.id, `${ref!.id}-2`]);
  });

  test('a key used on one message is refused for all that failed', async () => {
    const [ref] = await send();
    gateway.answer = { status: 422, body: { reason: '号码停机' } };
    await deliverMessages(system.db, desk().ways);
    const { rowVersion } = await one(ref!.id);
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const post = (url: string, payload: object) =>
      desk().head.send({ method: 'POST', url, payload, headers });
    const path = `/api/messages/${ref!.countyCode}/${ref!.id}/resends`;
    expect((await post(path, { rowVersion })).statusCode).toBe(200);
    await desk().head.post('/api/messages/resends');
    expect((await desk().head.post('/api/messages/resends')).json()).toEqual({ again: 0 });
    const refused = await post('/api/messages/resends', {});
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'request-key-reused']);
    gateway.answer = { status: 200, body: { receipt: 'R-2' } };
    await deliverMessages(system.db, desk().ways);
  });

  test('though a gateway took it and never answered is a silent failure: counted, listed, and sent again by choice', async () => {
    const [ref] = await send();
    await deliverMessages(system.db, desk().ways);
    await sql`update message set changed_at = now() - interval '25 hours' where id = ${ref!.id}`.execute(
      system.owner,
    );
    await system.everywhere((tx) =>
      sql`update message set changed_at = now() - interval '25 hours' where id = ${ref!.id}`.execute(tx),
    );
    expect((await desk().head.get('/api/messages/count')).json().silent).toBe(1);
    const [silent] = await listed(desk().head, 'view=silent');
    expect(silent).toMatchObject({ id: ref!.id });
    const path = `/api/messages/${ref!.countyCode}/${ref!.id}/resends`;
    expect((await desk().head.post(path, { rowVersion: silent.rowVersion })).statusCode).toBe(200);
  });

  test('while the gateway was away goes out again at once with all others, by who may send; asked twice, once', async () => {
    const refs = [...(await send()), ...(await send())];
    gateway.answer = { status: 422, body: { reason: '网关维护' } };
    await deliverMessages(system.db, desk().ways);
    gateway.answer = { status: 200, body: { receipt: 'R-3' } };
    const failed = (await desk().head.get('/api/messages/count')).json().failed;
    expect((await desk().clerk.post('/api/messages/resends')).statusCode).toBe(403);
    const other = await house.signInAs({ role: 'section-head', region: 990102000000 });
    expect((await other.post('/api/messages/resends')).json()).toEqual({ again: 0 });
    expect((await desk().head.post('/api/messages/resends', { channel: 'wechat' })).json()).toEqual({
      again: 0,
    });
    const { again } = await sendTwice(desk().head, '/api/messages/resends', {});
    expect(again).toBeGreaterThanOrEqual(failed);
    expect((await desk().head.post('/api/messages/resends')).json()).toEqual({ again: 0 });
    await deliverMessages(system.db, desk().ways);
    for (const { id } of refs) expect(await one(id)).toMatchObject({ state: 'sent', failure: null });
  });
});
