import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { verifyEverything } from '#modules/maintenance';
import { withoutPolicies } from '#platform/auth/policy.ts';
import { fileOne } from '#tests/factories/file-one.ts';
import { COUNTY, FINISHED, PHONE, TOWN, withMessages } from '#tests/factories/message-gateway.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { machineContext, withWorkingSystem } from '#tests/factories/working-system.ts';
import { deliverMessages, sendMessage } from './index.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const { desk, send, listed, one } = withMessages(system, house);
const VISITOR_PHONE = '15400009999';
const SUBJECT = '01a204e3-74b5-7ac3-9e42-d566b42777d2';

describe('who may', () => {
  test('a clerk sees no messages sent and resends none; another county sees nothing, with both walls or one', async () => {
    const [ref] = await send();
    expect((await desk().clerk.get('/api/messages')).statusCode).toBe(403);
    expect(
      (await desk().clerk.post(`/api/messages/${ref!.countyCode}/${ref!.id}/resends`, { rowVersion: 1 }))
        .statusCode,
    ).toBe(403);
    const leader = await house.signInAs({ role: 'leader', region: COUNTY });
    expect(
      (await leader.post(`/api/messages/${ref!.countyCode}/${ref!.id}/resends`, { rowVersion: 1 }))
        .statusCode,
    ).toBe(403);
    const other = await house.signInAs({ role: 'section-head', region: 990102000000 });
    for (const within of [<T>(work: () => Promise<T>) => work(), withoutPolicies])
      await within(async () => {
        expect(await listed(other)).toEqual([]);
        expect((await other.get('/api/messages/count')).json().all).toBe(0);
        expect((await other.get(`/api/messages/${ref!.countyCode}/${ref!.id}/events`)).statusCode).toBe(404);
        expect(
          (await other.post(`/api/messages/${ref!.countyCode}/${ref!.id}/resends`, { rowVersion: 1 }))
            .statusCode,
        ).toBe(404);
      });
  });

  test('confidential messages are listed, counted, opened, exported and resent by nobody', async () => {
    const values = {
      day: '2026-11-05',
      matter: '优待证申领',
      link: `990101/${SUBJECT}`,
      until: '2026-11-20',
    };
    const before = (await desk().head.get('/api/messages/count')).json().all;
    const [ref] = await send({ template: 'rating-reminder', line: 'stations', values });
    expect((await desk().head.get('/api/messages/count')).json().all).toBe(before);
    expect((await desk().head.get('/api/messages/count?template=rating-reminder')).json().all).toBe(0);
    const seen = (await listed(desk().head, 'size=100')).map((row: { template: string }) => row.template);
    expect(seen).toContain('work-finished');
    expect(seen).not.toContain('rating-reminder');
    const path = `/api/messages/${ref!.countyCode}/${ref!.id}`;
    expect((await desk().head.get(`${path}/events`)).statusCode).toBe(404);
    expect((await desk().head.post(`${path}/resends`, { rowVersion: 1 })).statusCode).toBe(404);
  });
});

describe('the outbox', () => {
  test('is written with the work or not at all, and refuses values that do not fill the template', async () => {
    const before = (await desk().head.get('/api/messages/count')).json().all;
    await expect(
      system.everywhere(async (tx) => {
        await sendMessage(tx, machineContext, {
          template: 'work-finished',
          to: { kind: 'person', ref: desk().person },
          region: TOWN,
          line: 'benefits',
          values: FINISHED,
        });
        throw new Error('the work failed');
      }),
    ).rejects.toThrow('the work failed');
    expect((await desk().head.get('/api/messages/count')).json().all).toBe(before);
    const { next: _, ...tooFew } = FINISHED;
    await expect(send({ values: tooFew })).rejects.toThrow('next is missing');
    await expect(send({ values: { ...FINISHED, name: '皇'.repeat(21) } })).rejects.toThrow('longer than 20');
    await expect(send({ channel: 'in-app' })).rejects.toThrow('does not go to person');
  });

  test('holds no number in the clear, nor do events or the file of the gateway', async () => {
    await send({ to: { kind: 'phone', phone: VISITOR_PHONE } });
    await deliverMessages(system.db, desk().files);
    const written = readdirSync(desk().folder)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => readFileSync(join(desk().folder, name), 'utf8'))
      .join('');
    expect(written).toContain('154****9999');
    const stored = await system.everywhere(async (tx) => {
      const { rows } = await sql<{ text: string }>`
        select m::text as text from message m union all select e::text from message_event e
      `.execute(tx);
      return rows.map(({ text }) => text).join('\n');
    });
    for (const number of [PHONE, VISITOR_PHONE]) {
      expect(stored).not.toContain(number);
      expect(written).not.toContain(number);
    }
  });

  test('a message without a gateway is written to a file and said to have reached no phone', async () => {
    const [ref] = await send();
    await deliverMessages(system.db, desk().files);
    expect(await one(ref!.id)).toMatchObject({ state: 'sent', isFiled: true, attempts: 1 });
    expect((await desk().head.get('/api/messages/count')).json().filed).toBeGreaterThan(0);
  });
});

test('messages go out as a workbook, and every message stands as its events say', async () => {
  await send({ to: { kind: 'person', ref: await fileOne(system, { phone: null }) } });
  await deliverMessages(system.db, desk().files);
  expect((await desk().head.get('/api/messages/export.xlsx')).statusCode).toBe(200);
  const { faults } = await verifyEverything(system.db);
  expect(faults).toEqual([]);
  await system.everywhere((tx) =>
    sql`update message set state = 'delivered' where state = 'failed'`.execute(tx),
  );
  expect((await verifyEverything(system.db)).faults.map(({ check }) => check)).toContain('messages');
});
