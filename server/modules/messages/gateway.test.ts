import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import { readToken } from '#platform/crypto/signed-token.ts';
import { fileOne } from '#tests/factories/file-one.ts';
import { PHONE, withMessages } from '#tests/factories/message-gateway.ts';
import { withTestApp } from '#tests/factories/test-app.ts';
import { withWorkingSystem } from '#tests/factories/working-system.ts';
import { collectReceipts, deliverMessages } from './index.ts';

const system = withWorkingSystem();
const house = withTestApp(system);
const { desk, gateway, send, one } = withMessages(system, house);
const SUBJECT = '01a204e3-74b5-7ac3-9e42-d566b42777d2';

describe('a gateway of the bureau', () => {
  test('gets the number from the sealed file, signed words, and the id as its key; a receipt makes it delivered', async () => {
    const [ref] = await send();
    gateway.came.length = 0;
    expect(await deliverMessages(system.db, desk().ways)).toBe(1);
    expect(gateway.came).toMatchObject([{ id: ref!.id, key: ref!.id, phone: PHONE }]);
    expect(gateway.came[0]!.text).toBe(
      '皇甫嵩同志：您申请的“优待证申领”已于11月5日办结。请到站领取。咨询0990-1。【云麓市退役军人事务局】',
    );
    expect(await one(ref!.id)).toMatchObject({
      state: 'sent',
      awaitsReceipt: true,
      gateway: expect.stringContaining('127.0.0.1'),
    });
    gateway.receipts = [{ id: ref!.id, arrived: true }];
    expect(await collectReceipts(system.db, desk().ways, new Date(Date.now() + 60_000))).toBe(1);
    expect(await one(ref!.id)).toMatchObject({ state: 'delivered', failure: null });
    const events = (await desk().head.get(`/api/messages/${ref!.countyCode}/${ref!.id}/events`)).json().rows;
    expect(events.map(({ kind }: { kind: string }) => kind)).toEqual(['sent', 'delivered']);
  });

  test('a receipt is asked for however many earlier messages nobody answers for', async () => {
    const [ref] = await send();
    await deliverMessages(system.db, desk().ways);
    await system.everywhere((tx) =>
      sql`
        insert into message (county_code, id, region_code, line_number, template, channel, person_county, person_id,
          filled, state, attempts, gateway, awaits_receipt, made_by, made_at, changed_at)
        select county_code, gen_random_uuid(), region_code, line_number, template, channel, person_county, person_id,
          filled, state, attempts, gateway, awaits_receipt, made_by, made_at, changed_at - interval '1 hour'
        from message, generate_series(1, 450) where id = ${ref!.id}::uuid
      `.execute(tx),
    );
    gateway.receipts = [{ id: ref!.id, arrived: true }];
    let answered = 0;
    for (let round = 0; round < 3; round += 1)
      answered += await collectReceipts(system.db, desk().ways, new Date(Date.now() + 60_000));
    await system.everywhere((tx) =>
      sql`delete from message where state = 'sent' and changed_at < now() - interval '50 minutes'`.execute(
        tx,
      ),
    );
    expect(answered).toBe(1);
    expect(await one(ref!.id)).toMatchObject({ state: 'delivered' });
  });

  test('a link is signed on its way out and leads to the one subject', async () => {
    const values = {
      day: '2026-11-05',
      matter: '优待证申领',
      link: `990101/${SUBJECT}`,
      until: '2026-11-20',
    };
    await send({ template: 'rating-invitation', line: 'office', values });
    gateway.came.length = 0;
    await deliverMessages(system.db, desk().ways);
    const token = /https:\/\/pingjia\.example\.cn\/rate#([\w-]{48})/.exec(gateway.came[0]!.text)?.[1] ?? '';
    expect(readToken(currentKeyring(), 'rating', token)).toEqual({ countyCode: 990101, id: SUBJECT });
    expect(readToken(currentKeyring(), 'other', token)).toBeNull();
    expect(
      readToken(
        currentKeyring(),
        'rating',
        `${token.slice(0, 20)}${token[20] === 'A' ? 'B' : 'A'}${token.slice(21)}`,
      ),
    ).toBeNull();
  });

  test('that cannot be reached is tried again after growing pauses and then given up, with the reason and no number', async () => {
    const [ref] = await send();
    gateway.answer = { status: 503, body: { reason: `busy with ${PHONE}` } };
    let now = Date.now() + 1;
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect(await deliverMessages(system.db, desk().ways, new Date(now))).toBe(1);
      expect(await deliverMessages(system.db, desk().ways, new Date(now))).toBe(0);
      expect(await one(ref!.id)).toMatchObject({ state: 'waiting', attempts: attempt });
      now += 5 * 3_600_000;
    }
    await deliverMessages(system.db, desk().ways, new Date(now));
    expect(await one(ref!.id)).toMatchObject({ state: 'failed', attempts: 6, failure: 'busy with *******' });
    gateway.answer = { status: 200, body: { receipt: 'R-1' } };
  });

  test('one that cannot be read keeps no other from going out, and is counted as failed in the end', async () => {
    const [broken] = await send({ to: { kind: 'phone', phone: PHONE } });
    await system.everywhere((tx) =>
      sql`update message set wrapped_key = ${Buffer.alloc(40)} where id = ${broken!.id}::uuid`.execute(tx),
    );
    const [whole] = await send();
    let now = Date.now() + 1;
    await expect(deliverMessages(system.db, desk().ways, new Date(now))).rejects.toThrow();
    expect(await one(whole!.id)).toMatchObject({ state: 'sent' });
    expect(await one(broken!.id)).toMatchObject({ state: 'waiting', attempts: 1 });
    for (let attempt = 2; attempt <= 6; attempt += 1) {
      now += 5 * 3_600_000;
      await expect(deliverMessages(system.db, desk().ways, new Date(now))).rejects.toThrow();
    }
    expect(await one(broken!.id)).toMatchObject({ state: 'failed', attempts: 6 });
    expect((await desk().head.get('/api/messages/count')).json().failed).toBeGreaterThan(0);
  });

  test('somebody without a number is told as a failure, not left waiting', async () => {
    const ref = await fileOne(system, { name: '无号', phone: null });
    const [message] = await send({ to: { kind: 'person', ref } });
    await deliverMessages(system.db, desk().ways);
    expect(await one(message!.id)).toMatchObject({ state: 'failed', failure: '档案中没有可用的手机号码' });
  });
});
